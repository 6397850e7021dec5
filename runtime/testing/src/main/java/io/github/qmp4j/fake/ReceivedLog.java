package io.github.qmp4j.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The commands that came in, the newest ten thousand of them. Safe for any thread. */
final class ReceivedLog {

  private static final int MOST = 10_000;

  private final Deque<ReceivedCommand> commands = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  void add(ReceivedCommand command) {
    lock.lock();
    try {
      if (commands.size() == MOST) {
        commands.removeFirst();
      }
      commands.add(command);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<ReceivedCommand> all() {
    lock.lock();
    try {
      return List.copyOf(commands);
    } finally {
      lock.unlock();
    }
  }

  /** The newest command of that name as soon as there is one; empty if none came in time. */
  Optional<ReceivedCommand> await(String name, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<ReceivedCommand> newest =
            commands.stream().filter(c -> c.name().equals(name)).reduce((a, b) -> b);
        long left = end - System.nanoTime();
        if (newest.isPresent() || left <= 0) {
          return newest;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }
}
