package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.json.JsonText;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.List;

/** The commands of the human monitor, which many know better and type where those of QMP are read. */
final class HumanCommands {

  private static final String THROUGH = "human-monitor-command";

  private final Server server;
  private final boolean reachable;

  HumanCommands(Server server, Vocabulary vocabulary) {
    this.server = server;
    this.reachable = vocabulary.command(THROUGH).isPresent();
  }

  /** Whether there is one of that name; not asked through the dialogue, for nobody has typed this. */
  boolean has(String name) {
    if (!reachable || !name.matches("[a-z][a-z0-9_-]*")) {
      return false;
    }
    try {
      String line = JsonText.quote("help " + name);
      String help = server.execute(THROUGH, "{\"command-line\": " + line + "}");
      String first = Typing.tree(help).asString("").strip().split("\\s", 2)[0];
      return List.of(first.split("\\|")).contains(name); // "print|p /fmt expr -- ..."
    } catch (QmpException e) {
      return false; // too slow, or gone: how it ended is told elsewhere
    }
  }
}
