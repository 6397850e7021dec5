package io.github.qmp4j.process;

import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

  /** With what it has started, for it may be a script that waits for the program. */
  static void terminate(Process process) {
    List<ProcessHandle> all = withChildren(process);
    all.forEach(ProcessHandle::destroy);
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
        .join(); // which an interrupt does not hurry
    kill(process, all);
  }

  /** Likewise. Waits until it is gone: the kernel takes no time for it. */
  static void kill(Process process) {
    kill(process, withChildren(process));
  }

  private static void kill(Process process, List<ProcessHandle> all) {
    all.forEach(ProcessHandle::destroyForcibly);
    ends(process, Deadline.after(PATIENCE));
  }

  /** Asked for while it is there: then they are nobody's. */
  private static List<ProcessHandle> withChildren(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }
}
