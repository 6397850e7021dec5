package io.github.qmp4j.samples.qmp.shell;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is neither logged nor remembered. */
public final class Secrets {

  private static final String MASK = "***";

  /** Members that are secret wherever they stand. */
  private static final Set<String> ANYWHERE =
      Set.of("password", "passwd", "passphrase", "cookie", "buf-b64", "input-data");

  /** Members that are secret in one command: "command member". */
  private static final Set<String> SOMEWHERE =
      Set.of("object-add data", "qom-set value", "change arg");

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
        if (ANYWHERE.contains(name)
            || SOMEWHERE.contains(command + " " + name)
            || name.equals("command-line") && mayBeIn(member.asString(""))) {
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
}
