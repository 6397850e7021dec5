package io.github.qmp4j;

import io.github.qmp4j.codec.Decode;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonParser;

/**
 * When an event happened, by the server's clock.
 *
 * @param seconds since the epoch; -1 if the server could not read its clock
 * @param microseconds 0 to 999,999; -1 if the server could not read its clock
 */
public record Timestamp(long seconds, long microseconds) {

  /** Empty if the server could not read its clock, or its clock tells no time that there is. */
  public Optional<Instant> instant() {
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond() || microseconds < 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds, microseconds * 1_000));
  }

  /** Reads the value of an event's {@code timestamp}. */
  static Timestamp read(JsonParser in) {
    long seconds = -1;
    long microseconds = -1;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "seconds" -> seconds = Decode.int64(in);
        case "microseconds" -> microseconds = Decode.int64(in);
        default -> in.skipChildren();
      }
    }
    return new Timestamp(seconds, microseconds);
  }
}
