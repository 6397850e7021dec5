package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands and their replies, logged. */
final class Dialogue {

  private final Server server;
  private final SessionLog log;

  Dialogue(Server server, SessionLog log) {
    this.server = server;
    this.log = log;
  }

  /**
   * Sends a command.
   *
   * @return the reply as it is on the wire: an object with {@code return} or {@code error}
   * @throws io.github.qmp4j.QmpException if there is no reply
   */
  ObjectNode send(String command, JsonNode arguments) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    try {
      String result = server.execute(command, arguments.isEmpty() ? null : arguments.toString());
      reply.set("return", Typing.tree(result));
    } catch (CommandRefusedException e) {
      reply.putObject("error").put("class", e.errorClass()).put("desc", e.description());
    }
    log.record(command, arguments, reply);
    return reply;
  }
}
