package io.github.qmp4j.samples.qmp.shell;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is neither logged nor remembered. */
public final class Secrets {

  private static final String MASK = "***";

  /** In what people type, of which the half may be missing. */
  private static final List<String> TYPED =
      List.of("passw", "passphrase", "cookie", "buf-b64", "input-data", "secret", "change vnc");

  private Secrets() {}

  /** Whether a line may hold a secret. Rather one too many is forgotten. */
  public static boolean mayBeIn(String line) {
    return TYPED.stream().anyMatch(line::contains)
        || line.contains("object-add") && line.contains("data");
  }

  /** The arguments of a command without its secrets. */
  static JsonNode masked(String command, JsonNode value) {
    if (value.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (String name : value.propertyNames()) {
        JsonNode member = value.get(name);
        if (isSecret(command, name, member)) {
          copy.put(name, MASK);
        } else {
          copy.set(name, masked(command, member));
        }
      }
      return copy;
    }
    if (value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> copy.add(masked(command, element)));
      return copy;
    }
    return value;
  }

  /** What the library does not trace, but that lines of the human monitor are judged one by one. */
  private static boolean isSecret(String command, String name, JsonNode value) {
    return name.equals("command-line")
        ? mayBeIn(value.asString(""))
        : io.github.qmp4j.wire.Secrets.KNOWN.isSecret(command, name);
  }
}
