package io.github.qmp4j.process;

import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes. */
final class Stopping {

  /** For each of the ways, from the polite to the certain. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Stopping() {}

  /** Whether it ends in time. An interrupt is kept for later: it must not turn the end into a crash. */
  static boolean ends(Process process, Deadline deadline) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static void terminate(Process process) {
    process.destroy();
    if (!ends(process, Deadline.after(PATIENCE))) {
      kill(process);
    }
  }

  /**
   * Waits until it is gone: the kernel takes no time for it. With what it has started, for it may be a
   * script that waits for the program.
   */
  static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList(); // nobody's when it is gone
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    ends(process, Deadline.after(PATIENCE));
  }
}
