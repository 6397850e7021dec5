package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.EventFilter;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.shell.completion.HmpCompletion;
import io.github.qmp4j.samples.qmp.shell.completion.LiveValues;
import io.github.qmp4j.samples.qmp.vocabulary.NearestDefinition;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the parts of a shell for one server together, and runs it. */
final class Conversation {

  /** What is talked to, and in which language. */
  enum Partner {
    MONITOR,
    HUMAN_MONITOR,
    AGENT
  }

  private final Server server;
  private final Dialogue dialogue;
  private final Output output;

  Conversation(Server server, SessionLog log, Output output) {
    this.server = server;
    this.dialogue = new Dialogue(server, log);
    this.output = output;
  }

  /** Runs until the user leaves or the server ends; whether it has ended without being told to. */
  boolean run(Partner partner) {
    return switch (partner) {
      case MONITOR -> monitor();
      case AGENT -> agent();
      case HUMAN_MONITOR -> human();
    };
  }

  private boolean monitor() {
    Vocabulary vocabulary = Vocabulary.of(query("query-qmp-schema", null));
    return protocol(vocabulary, NearestDefinition.to(vocabulary));
  }

  /** An agent tells the names of its commands only; the rest is what the definitions know. */
  private boolean agent() {
    List<String> names = new ArrayList<>();
    query("guest-info", null)
        .path("supported_commands")
        .forEach(command -> names.add(command.path("name").asString("")));
    Vocabulary plain = Vocabulary.ofNames(names);
    NearestDefinition definition = NearestDefinition.to(plain);
    Vocabulary vocabulary =
        definition.schema().map(schema -> Vocabulary.of(schema, names)).orElse(plain);
    return protocol(vocabulary, definition);
  }

  private boolean protocol(Vocabulary vocabulary, NearestDefinition definition) {
    EventFilter events = output.console().isInteractive() ? EventFilter.all() : EventFilter.none();
    Builtins builtins = new Builtins(
        new Help(vocabulary, definition),
        new JavaCall(definition, dialogue),
        events,
        vocabulary.events(),
        new HmpMode(dialogue, output.console(), words -> List.of()),
        output.console());
    greet("Welcome to the QMP low-level shell!");
    LiveValues live = new LiveValues(server);
    HumanCommands human = new HumanCommands(server, vocabulary);
    return run(new QmpMode(dialogue, output, vocabulary, live, builtins, human), events);
  }

  private boolean human() {
    HmpCompletion completion = new HmpCompletion(humanText("help"), humanText("info"));
    greet("Welcome to the HMP shell!");
    return run(new HmpMode(dialogue, output.console(), completion), EventFilter.none());
  }

  private boolean run(Mode mode, EventFilter events) {
    Shell shell = new Shell(output.console(), mode);
    server.listen(
        (event, json) -> {
          if (events.shows(event)) {
            output.event(json);
          }
        },
        how -> shell.end());
    return shell.run() && !dialogue.saidGoodbye();
  }

  private void greet(String welcome) {
    output.console().greet(welcome);
    String connected = "Connected to " + server.description();
    output.console().greet(connected.replaceFirst(" to $", "") + "\n");
  }

  /** What the server tells of itself; nothing if it does not. */
  private JsonNode query(String command, @Nullable String arguments) {
    try {
      return Typing.tree(server.execute(command, arguments));
    } catch (QmpException e) {
      return Typing.tree("[]");
    }
  }

  private String humanText(String line) {
    return query("human-monitor-command", "{\"command-line\":\"" + line + "\"}").asString("");
  }
}
