package io.github.qmp4j.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends processes. */
final class Stopping {

  /** For each of the ways, from the polite to the certain. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Stopping() {}

  /** Whether it has ended, perhaps only after a while. An interrupt ends the wait. */
  static boolean ends(Process process) {
    try {
      return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static void terminate(Process process) {
    process.destroy();
    if (!ends(process)) {
      kill(process);
    }
  }

  /** Waits until it is gone even if interrupted: the kernel takes no time for it. */
  static void kill(Process process) {
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    ends(process);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
