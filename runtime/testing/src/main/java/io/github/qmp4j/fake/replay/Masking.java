package io.github.qmp4j.fake.replay;

import io.github.qmp4j.wire.Secrets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the secrets out of messages. */
final class Masking {

  static final String MASK = "***";

  private final String command;

  private Masking(String command) {
    this.command = command;
  }

  /** A copy without secrets. */
  static JsonNode mask(JsonNode message) {
    JsonNode execute = message.has("execute") ? message.get("execute") : message.get("exec-oob");
    String command = execute != null && execute.isString() ? execute.stringValue() : "";
    return new Masking(command).copy(message);
  }

  private JsonNode copy(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        copy.set(
            member.getKey(),
            Secrets.KNOWN.isSecret(command, member.getKey())
                ? object.stringNode(MASK)
                : copy(member.getValue()));
      }
      return copy;
    } else if (value instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }

  /** Whether a message is the recorded one, as far as the recording shows it. */
  static boolean fits(JsonNode recorded, JsonNode said) {
    if (recorded.isString() && recorded.stringValue().equals(MASK)) {
      return true;
    } else if (recorded instanceof ObjectNode expected && said instanceof ObjectNode object) {
      return expected.size() == object.size()
          && expected.properties().stream()
              .allMatch(member -> object.has(member.getKey())
                  && fits(member.getValue(), object.get(member.getKey())));
    } else if (recorded instanceof ArrayNode expected && said instanceof ArrayNode array) {
      boolean fits = expected.size() == array.size();
      for (int i = 0; fits && i < expected.size(); i++) {
        fits = fits(expected.get(i), array.get(i));
      }
      return fits;
    }
    return recorded.equals(said);
  }
}
