package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that a server has. */
final class CommandsOf {

  private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

  private CommandsOf() {}

  /** The one that was probably meant by one that the server does not have. */
  static Optional<String> like(String wrong, Server server) {
    List<String> names = new ArrayList<>();
    try {
      Matcher name = NAME.matcher(server.execute("query-commands", null));
      while (name.find()) {
        names.add(name.group(1));
      }
    } catch (QmpException e) {
      return Optional.empty(); // an agent, or gone: there is nothing to be suggested
    }
    return Suggestion.among(names, wrong);
  }
}
