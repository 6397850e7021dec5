package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A QEMU for one test: no guest, no display, its monitor on a Unix socket. Killed and cleaned up by
 * {@link #close}.
 */
public final class RealQemu implements AutoCloseable {

  static final String PROGRAM = "qemu-system-x86_64";

  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final Process process;

  private RealQemu(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
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
      // Short, for the path of a Unix socket must not exceed some hundred bytes.
      Path directory = Files.createTempDirectory("qmp");
      List<String> command = new ArrayList<>(
          List.of(PROGRAM, "-accel", "tcg", "-nodefaults", "-display", "none", "-S"));
      if (!List.of(arguments).contains("-machine")) {
        command.addAll(List.of("-machine", "none"));
      }
      command.addAll(List.of(option, "unix:" + directory.resolve("qmp") + suffix));
      command.addAll(List.of(arguments));
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("output").toFile())
          .start();
      RealQemu qemu = new RealQemu(directory, process);
      qemu.awaitSocket(qemu.socket());
      return qemu;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The monitor. */
  public Path socket() {
    return directory.resolve("qmp");
  }

  /** A place for further sockets and files; gone after {@link #close}. */
  public Path directory() {
    return directory;
  }

  public Process process() {
    return process;
  }

  /** What QEMU has printed so far. */
  public String output() {
    try {
      return Files.readString(directory.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a signal, such as {@code "STOP"}, and waits until it is sent. */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
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
    try {
      awaitListening(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitListening(Path socket) throws IOException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!Listening.on(socket)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String output = output();
        close();
        throw new IllegalStateException("QEMU did not open " + socket + ": " + output);
      }
      pause();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
