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

  /** The one that was probably meant by one that the server does not have. */
  static Optional<String> like(String wrong, Server server) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode command : JSON.readTree(server.execute("query-commands", null))) {
        names.add(command.path("name").asString());
      }
    } catch (QmpException e) {
      return Optional.empty(); // an agent, or gone: there is nothing to be suggested
    }
    return Suggestion.among(names, wrong);
  }
}
