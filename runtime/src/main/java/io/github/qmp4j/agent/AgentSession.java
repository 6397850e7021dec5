package io.github.qmp4j.agent;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.Dialing;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.exchange.Call;
import io.github.qmp4j.exchange.Failures;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Connection;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Envelope;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with an agent. Old agents know no ids, so there is one command at a time, and a reply
 * is for the command that was sent last.
 *
 * <p><b>Threads.</b> Who holds {@link #turnToSpeak} sends and waits; the other fields that change are
 * written by it, and by whoever reads.
 */
final class AgentSession implements Connection.Listener {

  /**
   * Until the first try to get in step is repeated: an agent that is just starting may have lost it.
   * Doubled each time, so that a slow agent is waited for in the end.
   */
  private static final Duration FIRST_TRY = Duration.ofSeconds(1);

  private final String name;
  private final Failures failures;
  private final Connection connection;
  private final ReentrantLock turnToSpeak = new ReentrantLock(true);
  private final FrozenGate gate = new FrozenGate(); // guarded by turnToSpeak
  private boolean inStep; // guarded by turnToSpeak
  private Deadline retry = Deadline.after(FIRST_TRY); // likewise; of the last attempt
  private volatile @Nullable Synchronization synchronization; // since the last command; may be over
  private volatile @Nullable Call<?> pending;
  private volatile @Nullable Ending ending;

  private AgentSession(Dialing dialing, Transport transport) throws IOException {
    this.name = dialing.name();
    this.failures = dialing.failures();
    this.connection =
        Connection.over(transport, dialing.options().maxMessageBytes(), dialing.trace(), this);
  }

  /** The session, in step with its agent. If that fails the transport is closed. */
  static AgentSession open(Dialing dialing, Transport transport) throws IOException {
    AgentSession session = new AgentSession(dialing, transport);
    boolean opened = false;
    try {
      session.start(dialing);
      opened = true;
      return session;
    } finally {
      if (!opened) {
        session.close();
      }
    }
  }

  private void start(Dialing dialing) throws IOException {
    turnToSpeak.lock();
    try {
      if (!getInStep(dialing.deadline())) {
        throw dialing.failed(
            "no answer within "
                + dialing.limit()
                + "; is the agent running, another client connected, or this a QMP monitor?",
            null);
      }
    } finally {
      turnToSpeak.unlock();
    }
    Ending end = ending;
    if (end != null) {
      throw dialing.failed(
          "the connection ended before the agent answered: " + end.why(),
          failures.ended("connect", end));
    }
    connection.readWhenIdle();
  }

  String name() {
    return name;
  }

  /**
   * @param timeToRefuse how long to wait for the refusal of a command that is silent on success
   */
  <R> R execute(AgentCommand<R> command, Duration timeout, Duration timeToRefuse) {
    Deadline deadline = Deadline.after(timeout);
    Call<R> call = new Call<>(command);
    String without = "not sent, for other threads' commands were not done";
    if (speak(deadline, call.command())) {
      try {
        gate.check(call.command(), name);
        without = "not sent, for the agent did not answer earlier commands";
        if (getInStep(deadline)) {
          without = "no reply";
          Envelope envelope = Envelope.of(command); // not before it is going to be sent
          gate.sending(call.command());
          boolean silent = call.isSilentOnSuccess();
          if (exchange(call, envelope, silent ? deadline.atMost(timeToRefuse) : deadline)) {
            return result(call);
          }
        }
      } finally {
        turnToSpeak.unlock();
      }
    }
    throw new QmpTimeoutException(name, call.command(), without, timeout);
  }

  private <R> R result(Call<R> call) {
    try {
      R result = call.result(failures);
      gate.succeeded(call.command());
      return result;
    } catch (CommandRefusedException e) {
      gate.refused(call.command());
      throw e;
    }
  }

  void close() {
    connection.end(Ending.By.US, "the client was closed", null);
  }

  private boolean speak(Deadline deadline, String purpose) {
    try {
      return turnToSpeak.tryLock(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw interrupted(purpose);
    }
  }

  /**
   * Waits until the agent has answered all that was sent before. An attempt of a call that gave up is
   * as good as a new one, which a slow agent would only answer later. Tells nothing of the end of the
   * connection: the command that follows will.
   *
   * @return false if that was not so in time
   */
  private boolean getInStep(Deadline deadline) {
    Duration patience = FIRST_TRY;
    while (!inStep && ending == null) {
      if (deadline.passed() || !await(connection.room(), deadline, "guest-sync-delimited")) {
        return false;
      }
      Synchronization attempt = synchronization;
      if (attempt == null || !attempt.arrived() && retry.passed()) {
        attempt = new Synchronization();
        synchronization = attempt;
        if (ending != null) {
          break; // nobody would finish the attempt
        }
        connection.skipToSentinel();
        connection.send(attempt.request());
        retry = Deadline.after(patience);
        patience = patience.multipliedBy(2);
      }
      Duration left = Duration.ofNanos(retry.nanosLeft());
      inStep = await(attempt, deadline.atMost(left), "guest-sync-delimited");
    }
    return true;
  }

  /**
   * Sends a command and waits for what comes of it. Both sides are out of step if that is nothing.
   *
   * @return false if nothing came in time; never for a command that is silent on success
   */
  private boolean exchange(Call<?> call, Envelope envelope, Deadline deadline) {
    Ending end = ending;
    if (end != null) {
      throw failures.ended(call.command(), end); // for nothing was sent
    }
    inStep = false;
    synchronization = null;
    pending = call;
    try {
      connection.send(envelope.bytes(0, true));
      end = ending;
      if (end != null) {
        call.ended(end);
      }
      inStep = await(call, deadline, call.command());
      return inStep || call.isSilentOnSuccess();
    } finally {
      pending = null;
      if (!inStep) {
        connection.skipToSentinel();
      }
    }
  }

  private boolean await(Awaited what, Deadline deadline, String purpose) {
    try {
      connection.await(what, deadline);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(purpose);
    }
  }

  private CallInterruptedException interrupted(String purpose) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(name, purpose);
  }

  @Override
  public void received(Message message) {
    if (message.has(Member.QMP)) {
      connection.end(Ending.By.FAULT, "this is a QMP monitor, no guest agent", null);
      return;
    }
    Synchronization attempt = synchronization;
    if (attempt != null && !attempt.arrived()) {
      if (attempt.isAnsweredBy(message)) {
        attempt.finish(); // it stays: a thread may just be starting the next one
      } else {
        connection.skipToSentinel(); // the answer to an attempt that was given up
      }
      return;
    }
    Call<?> call = pending;
    if (call != null && (message.has(Member.RETURN) || message.has(Member.ERROR))) {
      pending = null;
      call.reply(message);
    }
  }

  @Override
  public void ended(Ending how) {
    ending = how;
    Synchronization attempt = synchronization;
    if (attempt != null) {
      attempt.finish();
    }
    Call<?> call = pending;
    if (call != null) {
      call.ended(how);
    }
  }
}
