package io.github.qmp4j.guest;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.FrozenException;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.Optional;

/** A program in the guest: started, then asked about now and then until it has ended. */
final class RunningProgram {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private final AgentClient agent;
  private final String path;
  private final Deadline deadline;
  private final Duration patience;
  private final long pid;

  private RunningProgram(
      AgentClient agent, String path, Deadline deadline, Duration patience, long pid) {
    this.agent = agent;
    this.path = path;
    this.deadline = deadline;
    this.patience = patience;
    this.pid = pid;
  }

  /**
   * @param timeout for all of it
   * @param patience with an answer to the question whether it has ended. Nobody else has a turn to speak
   *     to the agent meanwhile
   */
  static RunningProgram start(AgentClient agent, Exec exec, Duration timeout, Duration patience) {
    Deadline deadline = Deadline.after(timeout);
    long pid = agent.execute(new ExecStart(exec), timeout);
    return new RunningProgram(agent, exec.path(), deadline, patience, pid);
  }

  ExecResult await() {
    Duration pause = FIRST_PAUSE;
    Optional<ExecResult> result = ask();
    while (result.isEmpty()) {
      sleep(pause);
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
          ? pause.multipliedBy(2)
          : LONGEST_PAUSE;
      result = ask();
    }
    return result.get();
  }

  private Optional<ExecResult> ask() {
    long left = deadline.atMost(patience).nanosLeft();
    if (left <= 0) {
      throw timeout();
    }
    try {
      return agent.execute(new ExecStatus(pid), Duration.ofNanos(left));
    } catch (FrozenException e) {
      return Optional.empty(); // to be asked when another thread has thawed
    } catch (QmpTimeoutException e) {
      if (deadline.passed()) {
        throw timeout();
      }
      return Optional.empty(); // the question may have died with the agent
    }
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(deadline.atMost(pause).millisLeft());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(agent.toString(), "guest-exec");
    }
  }

  private QmpTimeoutException timeout() {
    String what = "'" + path + "' (process " + pid + ") has not ended";
    return new QmpTimeoutException(agent.toString(), "guest-exec", what, deadline.length());
  }
}
