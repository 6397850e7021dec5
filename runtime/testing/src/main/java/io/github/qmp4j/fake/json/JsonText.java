package io.github.qmp4j.fake.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values to text and back, in QEMU's manner. */
public final class JsonText {

  private JsonText() {}

  /** On one line, ASCII only, with a blank after each colon and comma. */
  public static String compact(JsonNode value) {
    return new Writer(false).write(value);
  }

  /** One member or element a line, as a monitor with {@code pretty=on} does. */
  public static String pretty(JsonNode value) {
    return new Writer(true).write(value);
  }

  /**
   * Reads one value as QEMU would, so that strings may have single quotes.
   *
   * @throws IllegalArgumentException if it is not one JSON value
   */
  public static JsonNode parse(String json) {
    List<JsonNode> values = new ArrayList<>();
    MessageStream stream = new MessageStream(new MessageStream.Receiver() {
      @Override
      public void message(JsonNode message) {
        values.add(message);
      }

      @Override
      public void malformed(String problem) {
        throw new IllegalArgumentException(problem + ", in: " + json);
      }
    });
    for (byte b : (json + "\n").getBytes(StandardCharsets.UTF_8)) {
      stream.feed(b & 0xFF);
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("JSON that has no end, in: " + json);
    }
    if (values.size() > 1) {
      throw new IllegalArgumentException(
          "one JSON value is expected, not " + values.size() + ", in: " + json);
    }
    return values.get(0);
  }
}
