package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A QEMU for one test: no guest, no display, its monitor on a Unix socket. Killed and cleaned up by
 * {@link #close}.
 */
public final class RealQemu implements AutoCloseable {

  static final String PROGRAM = "qemu-system-x86_64";
  private static final String LISTENS = ",server=on,wait=off";

  private final Program program;

  private RealQemu(Program program) {
    this.program = program;
  }

  /** Starts one with {@code -machine none} and the given arguments besides. */
  public static RealQemu start(String... arguments) {
    return withMonitor("-qmp", arguments);
  }

  /** As {@link #start}, its monitor printing each message over several lines. */
  public static RealQemu startPretty(String... arguments) {
    return withMonitor("-qmp-pretty", arguments);
  }

  /**
   * As {@link #start}, with one more monitor, whose socket is there when it answers, not before: who waits
   * for it cannot come while QEMU starts, see {@link Program#startAndAwait}.
   */
  public static RealQemu startAt(Path monitor, String... arguments) {
    Path hidden = monitor.resolveSibling(monitor.getFileName() + ".new");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-qmp", "unix:" + hidden + LISTENS));
    RealQemu qemu = start(all.toArray(String[]::new));
    try {
      Files.move(hidden, monitor, StandardCopyOption.REPLACE_EXISTING);
      return qemu;
    } catch (IOException e) {
      qemu.close();
      throw new UncheckedIOException(e);
    }
  }

  private static RealQemu withMonitor(String option, String... arguments) {
    try {
      Path directory = Program.newDirectory("qmp");
      List<String> command = new ArrayList<>(
          List.of(PROGRAM, "-accel", "tcg", "-nodefaults", "-display", "none", "-S"));
      if (!List.of(arguments).contains("-machine")) {
        command.addAll(List.of("-machine", "none"));
      }
      command.addAll(List.of(option, "unix:" + directory.resolve("qmp") + LISTENS));
      command.addAll(List.of(arguments));
      Path ready = directory.resolve("ready");
      command.addAll(List.of("-qmp", "unix:" + ready));
      return new RealQemu(Program.startAndAwait(ready, directory, command));
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

  /**
   * Sends a signal, such as {@code "STOP"}, and waits until it is sent; after {@code "STOP"} also until
   * no thread of the program runs any more, which on a busy machine comes a little later.
   */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process().pid()))
          .start()
          .waitFor();
      long end = System.nanoTime() + 10_000_000_000L;
      while (name.equals("STOP") && !isStopped() && System.nanoTime() < end) {
        Thread.sleep(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isStopped() throws IOException {
    Path tasks = Path.of("/proc", Long.toString(process().pid()), "task");
    if (!Files.isDirectory(tasks)) {
      return true; // no Linux, or the program has ended
    }
    try (Stream<Path> all = Files.list(tasks)) {
      for (Path task : all.toList()) {
        String stat = Files.readString(task.resolve("stat"));
        if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
          return false;
        }
      }
      return true;
    } catch (NoSuchFileException e) {
      return false; // a thread has just ended
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
