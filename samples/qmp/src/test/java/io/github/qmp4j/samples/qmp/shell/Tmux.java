package io.github.qmp4j.samples.qmp.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A terminal that is looked at: what keys do, and what stands on the screen. */
final class Tmux implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String server = "qmp4j-" + UUID.randomUUID();

  /** Whether the program is there. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A terminal of 100 by 30 characters in which the shell runs. */
  static Tmux shell(Path state, String... arguments) {
    return start(state, "NO_COLOR=", "shell", arguments);
  }

  /** The same, with another command in it. */
  static Tmux command(Path state, String name, String... arguments) {
    return start(state, "NO_COLOR=", name, arguments);
  }

  /** The same, for somebody who wants no colours. */
  static Tmux plain(Path state, String... arguments) {
    return start(state, "NO_COLOR=1", "shell", arguments);
  }

  /** The same, as in an editor that has no more than lines. */
  static Tmux dumb(Path state, String... arguments) {
    return start(state, "TERM=dumb", "shell", arguments);
  }

  private static Tmux start(Path state, String variable, String name, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(
        "env",
        "XDG_STATE_HOME=" + state,
        variable,
        java,
        "--enable-native-access=ALL-UNNAMED", // as the manifest of the runnable jar says
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classes,
        "io.github.qmp4j.samples.qmp.Main",
        name));
    command.addAll(List.of(arguments));
    Tmux tmux = new Tmux();
    // A Ctrl-C that comes when the program has ended must not end the terminal.
    String line = "trap : INT; '" + String.join("' '", command)
        + "'; echo status $?; while :; do sleep 600; done";
    tmux.run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", line);
    return tmux;
  }

  Tmux type(String text) {
    run("send-keys", "-l", text);
    return this;
  }

  /** Pastes a text, of which the program is told that it is one. */
  Tmux paste(String text) {
    run("set-buffer", text);
    run("paste-buffer", "-p");
    return this;
  }

  /** Presses a key, such as {@code Tab} or {@code C-c}. */
  Tmux press(String key) {
    run("send-keys", key);
    return this;
  }

  Tmux resize(int columns, int rows) {
    run("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    return this;
  }

  /** Waits until the screen ends with that, and returns the whole of it. */
  String await(String end) {
    return await("to end with", end, screen -> screen.endsWith(end));
  }

  /** Waits until that is somewhere on the screen, and returns the whole of it. */
  String awaitPart(String part) {
    return await("to have", part, screen -> screen.contains(part));
  }

  private String await(String how, String what, Predicate<String> seen) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String screen = screen();
    while (!seen.test(screen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "expected the screen " + how + "\n" + what + "\nbut it is\n" + screen);
      }
      pause();
      screen = screen();
    }
    return screen;
  }

  /** What is to be seen, without blanks at the ends. */
  String screen() {
    return run("capture-pane", "-p").stripTrailing();
  }

  /** What is to be seen, with the escapes that colour it. */
  String colours() {
    return run("capture-pane", "-p", "-e");
  }

  private String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-L", server));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", arguments) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Leaves the shell, so that it writes nothing any more, and ends the terminal. */
  @Override
  public void close() {
    for (int i = 0; i < 100 && !screen().contains("status "); i++) {
      press("C-c").press("C-d");
      pause();
    }
    run("kill-server");
  }
}
