package io.github.qmp4j;

import io.github.qmp4j.codec.Decode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * When an event happened, by the server's clock.
 *
 * @param seconds since the epoch; -1 if the server could not read its clock
 * @param microseconds 0 to 999,999; -1 if the server could not read its clock
 */
public record Timestamp(long seconds, long microseconds) {

  private static final String SECONDS = "{\"seconds\": ";
  private static final String MICROSECONDS = ", \"microseconds\": ";

  /** Empty if the server could not read its clock, or its clock tells no time that there is. */
  public Optional<Instant> instant() {
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond() || microseconds < 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds, microseconds * 1_000));
  }

  /**
   * Reads the value of an event's {@code timestamp} if it is written as QEMU does. Of a short event, a parser
   * for it would cost more than all the rest.
   *
   * @return null if it is not
   */
  static @Nullable Timestamp usual(String json) {
    int comma = json.indexOf(MICROSECONDS);
    if (comma < 0 || !json.startsWith(SECONDS)) {
      return null;
    }
    int from = comma + MICROSECONDS.length();
    try {
      return new Timestamp(
          Long.parseLong(json, SECONDS.length(), comma, 10),
          Long.parseLong(json, from, json.length() - 1, 10));
    } catch (NumberFormatException e) {
      return null;
    }
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
