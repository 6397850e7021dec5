package io.github.qmp4j.fake.replay;

import io.github.qmp4j.fake.json.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a recording.
 *
 * @param connection counted from 1
 * @param client whether the client said it
 * @param message what was said; a string if it was no JSON, null if it was nothing any more: the end
 */
record Line(long atMillis, int connection, boolean client, JsonNode message) {

  private static final String CLIENT = "client";

  /**
   * @throws IllegalArgumentException if it is no line of a recording
   */
  static Line parse(String text) {
    JsonNode json = JsonText.parse(text);
    JsonNode message = json.has("message") ? json.get("message") : json.get("malformed");
    if (message == null || !json.has("at") || !json.has("connection") || !json.has("from")) {
      throw new IllegalArgumentException("at, connection, from and message are expected: " + text);
    }
    return new Line(
        json.get("at").longValue(),
        json.get("connection").intValue(),
        json.get("from").stringValue().equals(CLIENT),
        message);
  }

  String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", atMillis);
    json.put("connection", connection);
    json.put("from", client ? CLIENT : "server");
    json.set(message.isString() ? "malformed" : "message", message);
    return JsonText.compact(json);
  }
}
