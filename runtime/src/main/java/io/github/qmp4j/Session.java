package io.github.qmp4j;

import io.github.qmp4j.exchange.Call;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Connection;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Envelope;
import io.github.qmp4j.wire.MalformedException;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import io.github.qmp4j.wire.Trace;
import io.github.qmp4j.wire.Transport;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: which reply belongs to which command, and to whom events go.
 *
 * <p><b>Threads.</b> The lock guards the pending calls and the order in which requests leave. It is
 * held for a few instructions and a write that does not block. Who has a command in band first takes the
 * door, which is fair, and waits for room while holding it: room that becomes free would otherwise go to
 * who is running, and again, and others would wait until their time is up.
 */
final class Session implements Connection.Listener {

  private static final String NOT_SENT = "not sent, for the server took no more commands";

  private final QmpFailures failures;
  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock door = new ReentrantLock(true);
  private final PendingCalls pending = new PendingCalls();
  private final CopyOnWriteArrayList<EventSink> sinks = new CopyOnWriteArrayList<>();
  private final AwaitedGreeting greeting = new AwaitedGreeting();
  private volatile @Nullable Ending ending;

  /** Takes over the transport, which is closed if this fails. */
  Session(String name, Transport transport, int maxMessageBytes, Trace trace) throws IOException {
    this.failures = new QmpFailures(name);
    this.connection = Connection.over(transport, maxMessageBytes, trace, this);
  }

  String name() {
    return failures.connection();
  }

  boolean passesDescriptors() {
    return connection.passesDescriptors();
  }

  boolean executesOutOfBand() {
    return pending.allowsOutOfBand();
  }

  AwaitedGreeting greeting() {
    return greeting;
  }

  void readWhenIdle() throws IOException {
    connection.readWhenIdle();
  }

  /**
   * Sends a command, once there is room for it.
   *
   * @param descriptor goes with it, if there is one; {@link #passesDescriptors} must allow that
   */
  <R> Call<R> submit(
      QmpCommand<R> command, @Nullable FileDescriptor descriptor, Deadline deadline) {
    Envelope envelope = Envelope.of(command);
    Call<R> call = new Call<>(command);
    try {
      if (!door.tryLock(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
        throw late(call, NOT_SENT, deadline);
      }
    } catch (InterruptedException e) {
      throw interrupted(call.command());
    }
    try {
      awaitOrThrow(connection.room(), deadline, call, NOT_SENT);
      awaitOrThrow(pending, deadline, call, NOT_SENT);
      send(call, envelope, false, descriptor);
    } finally {
      door.unlock();
    }
    return call;
  }

  /**
   * Sends the first command.
   *
   * @param outOfBand whether the server is to execute commands out of band
   */
  Call<Empty> open(boolean outOfBand) {
    Negotiation command = new Negotiation();
    Call<Empty> call = new Call<>(command);
    Envelope envelope = Envelope.of(command);
    if (outOfBand) {
      envelope = envelope.with(Negotiation.ENABLE_OUT_OF_BAND);
    }
    lock.lock();
    try {
      requireNotEnded(call);
      connection.send(envelope.bytes(pending.addOpening(call), true));
    } finally {
      lock.unlock();
    }
    return call;
  }

  /** Sends a command that overtakes those that are pending. */
  <R> Call<R> submitOutOfBand(QmpCommand<R> command, Deadline deadline) {
    Envelope envelope = Envelope.outOfBand(command);
    Call<R> call = new Call<>(command);
    awaitOrThrow(connection.room(), deadline, call, NOT_SENT);
    send(call, envelope, true, null);
    return call;
  }

  /** From now on commands may be submitted out of band; the server must have agreed. */
  void allowOutOfBand() {
    lock.lock();
    try {
      pending.allowOutOfBand();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for what comes of a command. */
  <R> R result(Call<R> call, Deadline deadline) {
    awaitOrThrow(call, deadline, call, "no reply");
    return call.result(failures);
  }

  private void awaitOrThrow(Awaited what, Deadline deadline, Call<?> call, String without) {
    if (!await(what, deadline, call.command())) {
      throw late(call, without, deadline);
    }
  }

  private QmpException late(Call<?> call, String without, Deadline deadline) {
    return new QmpTimeoutException(name(), call.command(), without, deadline.length());
  }

  private QmpException interrupted(String purpose) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(name(), purpose);
  }

  private void requireNotEnded(Call<?> call) {
    Ending end = ending;
    if (end != null) {
      throw ended(call.command(), end);
    }
  }

  private void send(
      Call<?> call, Envelope envelope, boolean outOfBand, @Nullable FileDescriptor descriptor) {
    lock.lock();
    try {
      requireNotEnded(call);
      int id = outOfBand ? pending.nextIdOutOfBand() : pending.nextId();
      byte[] request = envelope.bytes(id, !call.endsConnection()); // for which memory may be short
      pending.put(call, id);
      connection.send(request, descriptor);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits, and reads meanwhile if nobody else does.
   *
   * @param purpose for the exception's message
   * @return false if it has not arrived in time
   */
  boolean await(Awaited what, Deadline deadline, String purpose) {
    try {
      connection.await(what, deadline);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(purpose);
    }
  }

  /** From now on the sink gets the events. */
  void add(EventSink sink) {
    sinks.add(sink);
    Ending end = ending;
    if (end != null) {
      sink.ended(end);
    }
  }

  /** The sink gets no more events, and who waits on it looks again. */
  void remove(EventSink sink) {
    sinks.remove(sink);
    connection.wake();
  }

  boolean hasEnded() {
    return ending != null;
  }

  void close() {
    connection.end(Ending.By.US, "the client was closed", null);
  }

  /** The exception for somebody who wanted something of a connection that has ended. */
  QmpException ended(String purpose, Ending how) {
    return failures.ended(purpose, how);
  }

  @Override
  public void received(Message message) throws MalformedException {
    if (message.has(Member.EVENT)) {
      for (EventSink sink : sinks) {
        sink.offer(message);
      }
    } else if (message.has(Member.RETURN) || message.has(Member.ERROR)) {
      answer(message);
    } else if (message.has(Member.QMP)) {
      greeting.received(message);
    }
    // Anything else is of a newer protocol, or an answer to nothing we have asked.
  }

  private void answer(Message reply) throws MalformedException {
    lock.lock();
    try {
      Call<?> call = pending.answered(reply);
      if (call != null) {
        call.reply(reply);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void ended(Ending how) {
    Call<?>[] unanswered;
    lock.lock();
    try {
      ending = how;
      unanswered = pending.removeAll();
    } finally {
      lock.unlock();
    }
    for (Call<?> call : unanswered) {
      call.ended(how);
    }
    for (EventSink sink : sinks) {
      sink.ended(how);
    }
    greeting.ended(how);
  }
}
