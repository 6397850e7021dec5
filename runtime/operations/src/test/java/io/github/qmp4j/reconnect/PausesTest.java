package io.github.qmp4j.reconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Duration FIRST = Duration.ofMillis(100);

  private final Pauses pauses = new Pauses(new Backoff(FIRST, Duration.ofSeconds(10), null));

  private void assertNextIsAbout(long millis) {
    assertThat(pauses.next().toMillis()).isBetween(millis * 3 / 4, millis * 5 / 4);
  }

  @Test
  void aShortConnectionIsLikeNone() {
    assertNextIsAbout(100);
    pauses.connectionLasted(Duration.ofMillis(5));
    assertNextIsAbout(200);
    assertNextIsAbout(400);
    pauses.connectionLasted(Duration.ofMillis(999)); // longer than the pause, but not long
    assertNextIsAbout(800);
    assertNextIsAbout(1_600);
    assertNextIsAbout(3_200);
    pauses.connectionLasted(Duration.ofMillis(2_300)); // long, but not as long as the pause
    assertNextIsAbout(6_400);
  }

  @Test
  void afterAConnectionThatLastedTheyStartAgainFromTheFirst() {
    for (int i = 0; i < 5; i++) {
      pauses.next();
    }
    pauses.connectionLasted(Duration.ofSeconds(2));
    assertNextIsAbout(100);
    pauses.connectionLasted(Duration.ofSeconds(1));
    assertNextIsAbout(100);
  }
}
