package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.Introspection;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a server knows of itself without being told. */
final class BuiltIns {

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Served served;

  BuiltIns(Served served) {
    this.served = served;
  }

  /** The result; empty for a command that is not of these. */
  Optional<JsonNode> answer(Call call) {
    return Optional.ofNullable(
        switch (call.command()) {
          case "query-version" -> version();
          case "query-commands" -> commands();
          case "query-qmp-schema" -> Introspection.of(served.schema());
          case "guest-sync", "guest-sync-delimited" -> call.arguments().get("id");
          case "guest-info" -> agent();
          case "quit" -> quit(call);
          default -> null;
        });
  }

  ObjectNode version() {
    ObjectNode version = nodes.objectNode();
    version
        .putObject("qemu")
        .put("micro", served.version(2))
        .put("minor", served.version(1))
        .put("major", served.version(0));
    version.put("package", "");
    return version;
  }

  private ArrayNode commands() {
    ArrayNode commands = nodes.arrayNode();
    schema().commands().forEach(command -> commands.addObject().put("name", command.name()));
    return commands;
  }

  private ObjectNode agent() {
    ObjectNode info = nodes.objectNode();
    info.put("version", served.version(0) + "." + served.version(1) + "." + served.version(2));
    ArrayNode commands = info.putArray("supported_commands");
    for (Command command : schema().commands()) {
      commands
          .addObject()
          .put("name", command.name())
          .put("enabled", true)
          .put("success-response", command.flags().successResponse());
    }
    return info;
  }

  /** QEMU tells its end before it answers; the storage daemon tells nothing. */
  private ObjectNode quit(Call call) {
    if (served.family() == Family.QEMU && schema().event("SHUTDOWN").isPresent()) {
      call.emit("SHUTDOWN", "{'guest': false, 'reason': 'host-qmp-quit'}");
    }
    return nodes.objectNode();
  }

  private Schema schema() {
    return served.schema();
  }
}
