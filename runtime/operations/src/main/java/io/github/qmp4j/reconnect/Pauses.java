package io.github.qmp4j.reconnect;

import java.time.Duration;

/** The pauses before the attempts of one client, see {@link Backoff}. For one thread at a time. */
final class Pauses {

  /** That a connection has ended may be noticed tens of milliseconds late: short pauses are no measure. */
  private static final Duration LASTING = Duration.ofSeconds(1);

  private final Backoff backoff;
  private int attempt; // since the last connection that lasted
  private Duration last = Duration.ZERO;

  Pauses(Backoff backoff) {
    this.backoff = backoff;
  }

  Duration next() {
    last = backoff.delay(attempt++);
    return last;
  }

  /** There was a connection. A server that ends each at once is spared as one that is not there. */
  void connectionLasted(Duration time) {
    if (time.compareTo(last) >= 0 && time.compareTo(LASTING) >= 0) {
      attempt = 0;
    }
  }
}
