package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands and their replies, logged. For one thread. */
final class Dialogue {

  /** In the human monitor. */
  private static final Set<String> GOODBYES = Set.of("quit", "q");

  private final Server server;
  private final SessionLog log;
  private @Nullable Sent last;

  /** A command as it was sent. */
  record Sent(String command, JsonNode arguments) {}

  Dialogue(Server server, SessionLog log) {
    this.server = server;
    this.log = log;
  }

  /** How a command is carried out. */
  private interface Way {
    String execute(String command, @Nullable String arguments);
  }

  /** As {@link #send}, out of band. */
  ObjectNode sendOutOfBand(String command, JsonNode arguments) {
    return send(command, arguments, server::executeOutOfBand);
  }

  /**
   * Sends a command.
   *
   * @return the reply as it is on the wire: an object with {@code return} or {@code error}
   * @throws io.github.qmp4j.QmpException if there is no reply
   */
  ObjectNode send(String command, JsonNode arguments) {
    return send(command, arguments, server::execute);
  }

  private ObjectNode send(String command, JsonNode arguments, Way way) {
    last = new Sent(command, arguments);
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    try {
      String result = way.execute(command, arguments.isEmpty() ? null : arguments.toString());
      reply.set("return", Typing.tree(result));
    } catch (CommandRefusedException e) {
      reply.putObject("error").put("class", e.errorClass()).put("desc", e.description());
    }
    log.record(command, arguments, reply);
    return reply;
  }

  /** Whether the server was told to end. */
  boolean saidGoodbye() {
    return last != null
        && (last.command().equals("quit")
            || GOODBYES.contains(last.arguments().path("command-line").asString("")));
  }

  /** The command that was sent last, whatever became of it. */
  Optional<Sent> last() {
    return Optional.ofNullable(last);
  }
}
