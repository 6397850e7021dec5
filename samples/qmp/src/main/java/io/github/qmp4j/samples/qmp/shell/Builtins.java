package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.server.EventFilter;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.vocabulary.CommandHelp;
import io.github.qmp4j.samples.qmp.vocabulary.CommandInfo;
import io.github.qmp4j.samples.qmp.vocabulary.Summaries;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.List;

/** The commands of the shell itself. No command of QEMU has one of these names. */
public final class Builtins {

  /** Their names. */
  public static final List<String> NAMES = List.of("help", "events", "hmp", "exit");

  private static final String HELP = """
      COMMAND [NAME=VALUE...]  a command of the server; Tab completes, a.b=1 is {"a": {"b": 1}},
                               what stands in quotes is a string
      transaction(             the following lines are actions of one transaction, until )
      {"execute": ...}         a request as it is on the wire, not checked
      hmp COMMAND              a command of the human monitor
      events on|off|PATTERN    which events are shown, as in events BLOCK_* JOB_*
      help COMMAND             what a command takes and returns
      exit, or Ctrl-D          leaves; Ctrl-R searches what was typed before""";

  private final Vocabulary vocabulary;
  private final Summaries summaries;
  private final EventFilter events;
  private final HmpMode hmp;
  private final Console console;

  Builtins(
      Vocabulary vocabulary,
      Summaries summaries,
      EventFilter events,
      HmpMode hmp,
      Console console) {
    this.vocabulary = vocabulary;
    this.summaries = summaries;
    this.events = events;
    this.hmp = hmp;
    this.console = console;
  }

  /** Does what the line says; false if it is not for the shell. */
  boolean accept(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1] : "";
    switch (parts[0]) {
      case "help" -> console.print(rest.isEmpty() ? HELP : help(rest));
      case "events" -> console.print(events.set(rest));
      case "hmp" -> hmp.accept(rest);
      default -> {
        return false;
      }
    }
    return true;
  }

  private String help(String name) {
    CommandInfo command = vocabulary
        .command(name)
        .orElseThrow(() -> new SyntaxException("this server has no command '" + name + "'"));
    return new CommandHelp(vocabulary).of(command, summaries.of(name));
  }
}
