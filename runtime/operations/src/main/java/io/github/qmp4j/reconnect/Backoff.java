package io.github.qmp4j.reconnect;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between attempts to connect: each time twice as long, up to a bound, give or take a
 * quarter, so that many clients of one server do not come back all at once. They start again from the
 * first after a connection that lasted a second, and as long as the wait before it; after a shorter one
 * they go on as if there had been none.
 *
 * @param first before the first attempt
 * @param longest the bound
 * @param giveUpAfter how long without a connection; null to try for ever
 */
public record Backoff(
    Duration first, Duration longest, @Nullable Duration giveUpAfter) {

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "the first wait must be positive and not beyond the longest: " + first + ", " + longest);
    }
  }

  /** From 100 milliseconds to 10 seconds, for ever. */
  public static Backoff defaults() {
    return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), null);
  }

  /** The same, but no attempt is made once there was no connection for so long. */
  public Backoff givingUpAfter(Duration outage) {
    return new Backoff(first, longest, outage);
  }

  /**
   * @param attempt from 0 on
   */
  Duration delay(int attempt) {
    Duration delay = first;
    for (int i = 0; i < attempt && delay.compareTo(longest) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    long nanos = (delay.compareTo(longest) < 0 ? delay : longest).toNanos();
    return Duration.ofNanos(
        ThreadLocalRandom.current().nextLong(nanos - nanos / 4, nanos + nanos / 4 + 1));
  }
}
