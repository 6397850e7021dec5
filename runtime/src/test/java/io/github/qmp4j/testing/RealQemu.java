package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A QEMU for one test: no guest, no display, its monitor on a Unix socket. Killed and cleaned up by
 * {@link #close}.
 */
public final class RealQemu implements AutoCloseable {

  static final String PROGRAM = "qemu-system-x86_64";

  private final Program program;

  private RealQemu(Program program) {
    this.program = program;
  }

  /** Starts one with {@code -machine none} and the given arguments besides. */
  public static RealQemu start(String... arguments) {
    return withMonitor("-qmp", ",server=on,wait=off", arguments);
  }

  /** As {@link #start}, its monitor printing each message over several lines. */
  public static RealQemu startPretty(String... arguments) {
    return withMonitor("-qmp-pretty", ",server=on,wait=off", arguments);
  }

  private static RealQemu withMonitor(String option, String suffix, String... arguments) {
    try {
      Path directory = Program.newDirectory("qmp");
      List<String> command = new ArrayList<>(
          List.of(PROGRAM, "-accel", "tcg", "-nodefaults", "-display", "none", "-S"));
      if (!List.of(arguments).contains("-machine")) {
        command.addAll(List.of("-machine", "none"));
      }
      command.addAll(List.of(option, "unix:" + directory.resolve("qmp") + suffix));
      command.addAll(List.of(arguments));
      RealQemu qemu = new RealQemu(Program.start(directory, command));
      qemu.awaitSocket(qemu.socket());
      return qemu;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The monitor. */
  public Path socket() {
    return program.directory().resolve("qmp");
  }

  /** A place for further sockets and files; gone after {@link #close}. */
  public Path directory() {
    return program.directory();
  }

  public Process process() {
    return program.process();
  }

  /** What QEMU has printed so far. */
  public String output() {
    return program.output();
  }

  /** Sends a signal, such as {@code "STOP"}, and waits until it is sent. */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process().pid()))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until somebody listens at the path. */
  public void awaitSocket(Path socket) {
    program.awaitSocket(socket);
  }

  @Override
  public void close() {
    program.close();
  }
}
