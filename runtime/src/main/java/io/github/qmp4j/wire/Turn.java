package io.github.qmp4j.wire;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Whose turn it is to read. At most one thread has the turn; the others sleep until what they wait
 * for has arrived, the turn is free, or their time is up.
 *
 * <p>Nobody is forgotten: who leaves, for whatever reason, while the turn is free wakes the thread
 * that has waited longest. Who is running may take the turn before the one just woken; that saves
 * context switches and loses nothing, for the loser is still in the queue when the turn is passed
 * again.
 */
final class Turn {

  private final AtomicBoolean taken = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Sleeper> sleepers = new ConcurrentLinkedQueue<>();
  private int takes; // written by who has the turn

  private static final class Sleeper {
    final Thread thread = Thread.currentThread();
    final Awaited what;
    volatile boolean told; // only saves useless unparks

    Sleeper(Awaited what) {
      this.what = what;
    }
  }

  boolean tryTake() {
    if (!taken.compareAndSet(false, true)) {
      return false;
    }
    takes++;
    return true;
  }

  boolean isTaken() {
    return taken.get();
  }

  /** How often the turn was taken so far; exact if {@link #isTaken} was false just before. */
  int takes() {
    return takes;
  }

  /**
   * Waits for the turn or for what the caller is after.
   *
   * @return true if the caller has the turn now and must {@link #pass} it; false if what it waits
   *     for has arrived
   */
  boolean take(Awaited what, Deadline deadline) throws InterruptedException, TimeoutException {
    if (tryTake()) {
      return true;
    }
    Sleeper me = new Sleeper(what);
    sleepers.add(me);
    try {
      // Every check comes after the entry in the queue: whoever changes things later sees us.
      while (!what.arrived()) {
        if (me.told) {
          me.told = false; // somebody else had it; from now on we are told again
          continue;
        }
        if (tryTake()) {
          return true;
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        long nanos = deadline.nanosLeft();
        if (nanos <= 0) {
          throw new TimeoutException();
        }
        LockSupport.parkNanos(this, nanos);
      }
      return false;
    } finally {
      sleepers.remove(me);
      if (!taken.get()) {
        wakeFirst();
      }
    }
  }

  /** Gives up the turn. */
  void pass() {
    taken.set(false);
    wakeFirst();
  }

  /** Wakes those whose wait is over; to be called whenever something may have arrived. */
  void wakeArrived() {
    for (Sleeper sleeper : sleepers) {
      if (!sleeper.told && sleeper.what.arrived()) {
        sleeper.told = true;
        LockSupport.unpark(sleeper.thread);
      }
    }
  }

  private void wakeFirst() {
    Sleeper first = sleepers.peek();
    if (first != null) {
      LockSupport.unpark(first.thread);
    }
  }
}
