package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.server.EventFilter;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import java.util.List;
import java.util.Set;

/** The commands of the shell itself. No command of QEMU has one of these names. */
public final class Builtins {

  /** Their names. */
  public static final List<String> NAMES = List.of("help", "events", "hmp", "java", "exit");

  private final Help help;
  private final JavaCall java;
  private final EventFilter events;
  private final Set<String> known;
  private final HmpMode hmp;
  private final Console console;

  /**
   * @param known the events that the server has
   */
  Builtins(
      Help help,
      JavaCall java,
      EventFilter events,
      Set<String> known,
      HmpMode hmp,
      Console console) {
    this.help = help;
    this.java = java;
    this.events = events;
    this.known = known;
    this.hmp = hmp;
    this.console = console;
  }

  /** Does what the line says; false if it is not for the shell. */
  boolean accept(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1] : "";
    switch (parts[0]) {
      case "help" -> console.print(help.of(rest));
      case "events" -> {
        EventFilter.unknown(rest, known).forEach(console::print);
        console.print(events.set(EventFilter.isMistyped(rest, known) ? "" : rest));
      }
      case "hmp" -> hmp.accept(rest);
      case "java" -> console.print(java.ofLast());
      default -> {
        return false;
      }
    }
    return true;
  }
}
