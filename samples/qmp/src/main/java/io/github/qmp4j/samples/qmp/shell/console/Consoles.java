package io.github.qmp4j.samples.qmp.shell.console;

import io.github.qmp4j.samples.qmp.terminal.Terminals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
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
        ? TerminalConsole.open(history(System.getenv()), secret)
        : new PipeConsole(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
  }

  /** Where the environment says that one's files are; else in the home that the system knows. */
  static Path history(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Path directory = state.isEmpty()
        ? Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".local", "state")
        : Path.of(state);
    return directory.resolve("qmp4j").resolve("history");
  }
}
