package io.github.qmp4j.reconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void eachWaitIsTwiceAsLongUpToTheBoundGiveOrTakeAQuarter() {
    Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), null);
    long[] expected = {100, 200, 400, 800, 1_000, 1_000};
    for (int attempt = 0; attempt < expected.length; attempt++) {
      assertThat(backoff.delay(attempt).toMillis())
          .isBetween(expected[attempt] * 3 / 4, expected[attempt] * 5 / 4);
    }
    assertThat(backoff.delay(1_000_000).toMillis()).isBetween(750L, 1_250L);
  }

  @Test
  void aWaitThatIsNoneIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), null));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), null));
  }
}
