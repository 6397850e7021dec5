package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.EventFilter;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.shell.completion.Completion;
import io.github.qmp4j.samples.qmp.shell.completion.HmpCompletion;
import io.github.qmp4j.samples.qmp.shell.completion.LiveValues;
import io.github.qmp4j.samples.qmp.shell.completion.QmpCompletion;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.shell.console.PipeConsole;
import io.github.qmp4j.samples.qmp.shell.console.TerminalConsole;
import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.syntax.UnfinishedException;
import io.github.qmp4j.samples.qmp.vocabulary.Requests;
import io.github.qmp4j.samples.qmp.vocabulary.Summaries;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the parts of a shell together, and runs it. */
final class Conversation {

  private final Server server;
  private final Dialogue dialogue;
  private final Style style;

  /**
   * How requests and replies are shown.
   *
   * @param echo whether a request is shown before it is sent
   */
  record Style(Layout layout, boolean echo) {}

  Conversation(Server server, SessionLog log, Style style) {
    this.server = server;
    this.dialogue = new Dialogue(server, log);
    this.style = style;
  }

  /** With an agent, which tells the names of its commands only. */
  void withAgent(PrintWriter out) throws IOException {
    List<String> names = new ArrayList<>();
    query("guest-info", null)
        .path("supported_commands")
        .forEach(command -> names.add(command.path("name").asString("")));
    protocol(Vocabulary.ofNames(names), new Summaries("qga-10.2"), out);
  }

  /**
   * With a monitor.
   *
   * @param human whether in the language of the human monitor
   */
  void withMonitor(boolean human, PrintWriter out) throws IOException {
    if (human) {
      human(out);
    } else {
      protocol(Vocabulary.of(query("query-qmp-schema", null)), new Summaries("qemu-10.2"), out);
    }
  }

  private void protocol(Vocabulary vocabulary, Summaries summaries, PrintWriter out)
      throws IOException {
    Completion completion = new QmpCompletion(vocabulary, Builtins.NAMES, new LiveValues(server));
    try (Console console = console(completion, Conversation::isUnfinished, out)) {
      EventFilter events =
          console instanceof TerminalConsole ? EventFilter.all() : EventFilter.none();
      HmpMode hmp = new HmpMode(dialogue, console);
      Builtins builtins = new Builtins(vocabulary, summaries, events, hmp, console);
      QmpMode mode = new QmpMode(dialogue, console, new Requests(vocabulary), builtins, style);
      greet(console, "Welcome to the QMP low-level shell!");
      run(console, mode, events);
    }
  }

  private void human(PrintWriter out) throws IOException {
    Completion completion = new HmpCompletion(humanText("help"), humanText("info"));
    try (Console console = console(completion, line -> false, out)) {
      greet(console, "Welcome to the HMP shell!");
      run(console, new HmpMode(dialogue, console), EventFilter.none());
    }
  }

  private void run(Console console, Mode mode, EventFilter events) {
    Shell shell = new Shell(console, mode);
    server.listen(
        (event, json) -> {
          if (events.shows(event)) {
            console.printAside(style.layout().text(Typing.tree(json)));
          }
        },
        shell::end);
    shell.run();
  }

  private void greet(Console console, String welcome) {
    console.greet(welcome);
    console.greet(("Connected to " + server.description()).replaceFirst(" to $", "") + "\n");
  }

  private static Console console(
      Completion completion, Predicate<String> unfinished, PrintWriter out) throws IOException {
    return TerminalConsole.isAvailable()
        ? TerminalConsole.open(completion, history(), Secrets::mayBeIn, unfinished)
        : new PipeConsole(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
  }

  private static Path history() {
    String state = System.getenv("XDG_STATE_HOME");
    Path directory = state == null || state.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".local", "state")
        : Path.of(state);
    return directory.resolve("qmp4j").resolve("history");
  }

  private static boolean isUnfinished(String line) {
    if (line.strip().startsWith("hmp ")) {
      return false;
    }
    try {
      Invocation.ofLine(line);
      return false;
    } catch (UnfinishedException e) {
      return true;
    } catch (SyntaxException e) {
      return false;
    }
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
