package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.shell.console.Input;
import io.github.qmp4j.samples.qmp.shell.console.Lines;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.util.concurrent.locks.LockSupport;

/** Reads lines and has them done, until there are no more or the server is gone. */
final class Shell {

  static final String PROMPT = "(QEMU) ";
  static final String TRANSACTION_PROMPT = "TRANS> ";

  private static final long PAUSE_NANOS = 10_000_000;

  private final Console console;
  private final Mode mode;
  private volatile boolean ended;
  private volatile boolean running;

  Shell(Console console, Mode mode) {
    this.console = console;
    this.mode = mode;
  }

  /** Tells that the connection has ended. By any thread but the one that runs it. */
  void end() {
    ended = true;
    // Not once it runs no more, or the next shell on this console would be woken. Again and again,
    // since the wait may be about to begin.
    while (running && !console.wake()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Whether the server is gone; false if the user has left. */
  boolean run() {
    running = true;
    try {
      return isGone();
    } finally {
      running = false;
    }
  }

  private boolean isGone() {
    while (!ended) {
      Input input = console.read(mode);
      if (input instanceof Input.End) {
        console.greet("");
        end(mode);
        return false;
      }
      if (input instanceof Input.Cancelled) {
        mode.cancel();
      } else if (input instanceof Input.Text text && leaves(text.text())) {
        return false;
      }
    }
    console.print("Disconnected");
    return true;
  }

  private void end(Mode mode) {
    try {
      mode.end();
    } catch (SyntaxException e) {
      console.print("Error: " + e.getMessage());
    }
  }

  /** Has all lines done; whether one of them says that the user leaves. */
  private boolean leaves(String text) {
    for (String line : Lines.of(text, mode::isUnfinished)) {
      if (line.strip().equals("exit")) {
        return true;
      }
      if (!accept(line) || ended) {
        return false;
      }
    }
    return false;
  }

  /** Whether those that came together with the line are still wanted. */
  private boolean accept(String line) {
    try {
      mode.accept(line);
    } catch (SyntaxException e) {
      console.print("Error: " + e.getMessage());
    } catch (ConnectionEndedException | NotQmpException e) {
      ended = true;
    } catch (CallInterruptedException e) {
      Thread.interrupted(); // by Ctrl-C, which shall not give up the next line, too
      console.print("given up; the command may still take effect");
      return false;
    } catch (QmpException e) {
      console.print("Error: " + e.getMessage());
    }
    return true;
  }
}
