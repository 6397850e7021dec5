package io.github.qmp4j.samples.qmp.shell.console;

import io.github.qmp4j.samples.qmp.terminal.Terminals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Finds the console that the process has. */
public final class Consoles {

  private Consoles() {}

  /**
   * The terminal, if standard input and output are one; otherwise lines come from a pipe.
   *
   * @param secret which lines are not remembered
   * @param out where answers go to from a pipe
   */
  public static Console open(Predicate<String> secret, PrintWriter out) throws IOException {
    return Terminals.isThere()
        ? TerminalConsole.open(history(), secret)
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
}
