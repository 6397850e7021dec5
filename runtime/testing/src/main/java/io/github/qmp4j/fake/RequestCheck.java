package io.github.qmp4j.fake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks what stands around a command. */
final class RequestCheck {

  private static final String EXECUTE = "execute";
  private static final String EXEC_OOB = "exec-oob";
  private static final String ARGUMENTS = "arguments";
  private static final String ID = "id";

  private final boolean outOfBand;

  /**
   * @param outOfBand whether the client has negotiated it
   */
  RequestCheck(boolean outOfBand) {
    this.outOfBand = outOfBand;
  }

  /** Whether a message has to be looked at before those that wait. */
  static boolean isUrgent(JsonNode message) {
    return message.has(EXEC_OOB) && !message.has(EXECUTE);
  }

  static @Nullable JsonNode id(JsonNode message) {
    return message.get(ID);
  }

  /**
   * @throws Refusal if it is no command
   */
  ReceivedCommand check(JsonNode message) {
    if (!message.isObject()) {
      throw new Refusal("QMP input must be a JSON object");
    }
    // QEMU looks at members in the order of its hash table: exec-oob comes before execute.
    boolean urgent = outOfBand && message.has(EXEC_OOB);
    if (urgent) {
      string(message, EXEC_OOB);
    }
    for (Map.Entry<String, JsonNode> member : message.properties()) {
      check(message, member.getKey(), urgent);
    }
    if (!urgent && !message.has(EXECUTE)) {
      throw new Refusal("QMP input lacks member 'execute'");
    }
    ObjectNode arguments = message.has(ARGUMENTS)
        ? (ObjectNode) message.get(ARGUMENTS)
        : JsonNodeFactory.instance.objectNode();
    String name = message.get(urgent ? EXEC_OOB : EXECUTE).stringValue();
    return new ReceivedCommand(name, arguments, id(message), urgent);
  }

  private static void check(JsonNode message, String name, boolean urgent) {
    switch (name) {
      case ID -> {}
      case EXECUTE -> {
        string(message, EXECUTE);
        if (urgent) {
          throw new Refusal("QMP input member 'execute' clashes with 'exec-oob'");
        }
      }
      case ARGUMENTS -> {
        if (!message.get(ARGUMENTS).isObject()) {
          throw new Refusal("QMP input member 'arguments' must be an object");
        }
      }
      default -> {
        if (!(urgent && name.equals(EXEC_OOB))) {
          throw new Refusal("QMP input member '" + name + "' is unexpected");
        }
      }
    }
  }

  private static void string(JsonNode message, String name) {
    if (!message.get(name).isString()) {
      throw new Refusal("QMP input member '" + name + "' must be a string");
    }
  }
}
