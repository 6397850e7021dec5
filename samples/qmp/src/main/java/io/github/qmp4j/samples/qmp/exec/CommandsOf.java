package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that a server has. */
final class CommandsOf {

  private static final JsonMapper JSON = new JsonMapper();

  private CommandsOf() {}

  /**
   * What to say of one that the server does not have: which one was probably meant, or that it is for
   * servers of the other kind.
   *
   * @param agent whether the server is a guest agent
   */
  static Optional<String> hint(String wrong, Server server, boolean agent) {
    if (wrong.startsWith("guest-") != agent) {
      return Optional.of(
          agent
              ? "a guest agent's commands begin with guest-; without --agent, a monitor is asked"
              : "--agent talks to a guest agent, at a socket of its own");
    }
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode command : told(server, agent)) {
        names.add(command.path("name").asString());
      }
    } catch (QmpException e) {
      return Optional.empty(); // gone: there is nothing to be suggested
    }
    return Suggestion.among(names, wrong).map(near -> "did you mean '" + near + "'?");
  }

  private static JsonNode told(Server server, boolean agent) {
    return agent
        ? JSON.readTree(server.execute("guest-info", null)).path("supported_commands")
        : JSON.readTree(server.execute("query-commands", null));
  }
}
