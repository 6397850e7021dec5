package io.github.qmp4j.reconnect;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * With an executor that takes no task: it is asked again, after longer and longer pauses, and given up as
 * late as the client gives one up that refuses to bring it events. Safe for any number of threads.
 */
final class Patience {

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = FIRST_PAUSE_MILLIS << 10;

  private final Executor executor;
  private long pauseMillis = FIRST_PAUSE_MILLIS;

  Patience(Executor executor) {
    this.executor = executor;
  }

  /**
   * Does the work after a pause, on another thread.
   *
   * @return false if the executor has refused for too long, or will take no task ever again
   */
  synchronized boolean later(Runnable work) {
    boolean shutDown = executor instanceof ExecutorService service && service.isShutdown();
    if (shutDown || pauseMillis > LONGEST_PAUSE_MILLIS) {
      return false;
    }
    // On the timer's thread, which is there whatever the machine is short of.
    CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS, Runnable::run)
        .execute(work);
    pauseMillis *= 2;
    return true;
  }

  /** The executor has taken a task. */
  synchronized void restore() {
    pauseMillis = FIRST_PAUSE_MILLIS;
  }
}
