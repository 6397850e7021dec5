package io.github.qmp4j;

import java.time.Instant;
import java.util.Optional;

/**
 * When an event happened, by the server's clock.
 *
 * @param seconds since the epoch; -1 if the server could not read its clock
 * @param microseconds 0 to 999,999; -1 if the server could not read its clock
 */
public record Timestamp(long seconds, long microseconds) {

  /** Empty if the server could not read its clock. */
  public Optional<Instant> instant() {
    return seconds < 0 || microseconds < 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds, microseconds * 1_000));
  }
}
