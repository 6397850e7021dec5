package io.github.qmp4j.faults;

import static io.github.qmp4j.Plain.command;

import io.github.qmp4j.QmpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Threads that each wait for the reply to a command; every other one asks for something else, so that a
 * reply that comes to the wrong one is noticed.
 */
final class Callers {

  private final List<FutureTask<Boolean>> calls = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  static Callers start(int count, QmpClient client, Duration timeout) {
    Callers callers = new Callers();
    for (int i = 0; i < count; i++) {
      boolean even = i % 2 == 0;
      FutureTask<Boolean> call = new FutureTask<>(() -> getsItsOwn(client, even, timeout));
      Thread thread = new Thread(call, "caller " + i);
      thread.start();
      callers.calls.add(call);
      callers.threads.add(thread);
    }
    return callers;
  }

  /** Whether a client is usable and each reply is the right one. */
  static boolean isUsable(QmpClient client, Duration timeout) {
    return getsItsOwn(client, true, timeout) && getsItsOwn(client, false, timeout);
  }

  private static boolean getsItsOwn(QmpClient client, boolean even, Duration timeout) {
    return even
        ? client.execute(command("query-status"), timeout).has("running")
        : client.execute(command("query-version"), timeout).has("qemu");
  }

  /** Waits until all are waiting for their replies. */
  void awaitWaiting() throws InterruptedException {
    for (Thread thread : threads) {
      while (!isWaiting(thread)) {
        Thread.sleep(1);
      }
    }
  }

  private static boolean isWaiting(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getMethodName().equals("await") && frame.getClassName().endsWith("Connection")) {
        return true;
      }
    }
    return false;
  }

  void interrupt(int caller) {
    threads.get(caller).interrupt();
  }

  /** What became of a caller: null if it got its own reply, otherwise the exception. */
  @Nullable
  Throwable outcome(int caller) throws InterruptedException {
    try {
      return calls.get(caller).get() ? null : new AssertionError("somebody else's reply");
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  List<Throwable> outcomes() throws InterruptedException {
    List<Throwable> outcomes = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      outcomes.add(outcome(i));
    }
    return outcomes;
  }
}
