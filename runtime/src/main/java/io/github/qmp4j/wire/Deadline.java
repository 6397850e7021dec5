package io.github.qmp4j.wire;

import java.time.Duration;

/** The point in time that a wait must not go beyond. */
public final class Deadline {

  /** Longer waits mean "for ever"; far enough from the range of nanoTime to subtract safely. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final Duration length;
  private final long end;

  private Deadline(Duration length, long end) {
    this.length = length;
    this.end = end;
  }

  public static Deadline after(Duration wait) {
    Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    long nanos = wait.isNegative() ? 0 : bounded.toNanos();
    return new Deadline(wait, System.nanoTime() + nanos);
  }

  /** How far away it was when it was set. */
  public Duration length() {
    return length;
  }

  /** This deadline, or a nearer one after the given time. */
  public Deadline atMost(Duration wait) {
    Deadline other = after(wait);
    return other.end - end < 0 ? other : this;
  }

  public boolean passed() {
    return nanosLeft() <= 0;
  }

  /** Not positive once passed. */
  public long nanosLeft() {
    return end - System.nanoTime();
  }

  /** Rounded up, so that a wait of this length does not end too early; 0 once passed. */
  public long millisLeft() {
    long nanos = nanosLeft();
    return nanos <= 0 ? 0 : (nanos + 999_999) / 1_000_000;
  }
}
