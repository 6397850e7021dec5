package io.github.qmp4j.testing;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpListener;
import io.github.qmp4j.QmpOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program for one test, with a directory of its own. Killed and cleaned up by {@link #close}. */
final class Program implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final Process process;

  private Program(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** A new directory; its path is short, for that of a socket must not exceed some hundred bytes. */
  static Path newDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(prefix);
  }

  static Program start(Path directory, List<String> command) throws IOException {
    return new Program(
        directory,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start());
  }

  /**
   * Starts a QEMU and waits until it answers. Its monitors that listen do not show that: a client that is
   * quicker than the start can be greeted by one thread while the main one waits for another client,
   * for ever.
   *
   * @param ready where one of its monitors connects to
   */
  static Program startAndAwait(Path ready, Path directory, List<String> command)
      throws IOException {
    QmpAddress address = QmpAddress.unix(ready);
    try (QmpListener listener = QmpListener.bind(address, QmpOptions.defaults())) {
      Program program = start(directory, command);
      program.process.onExit().thenRun(listener::close);
      try {
        listener.accept(START_LIMIT).close();
        return program;
      } catch (QmpException e) {
        String output = program.output();
        program.close();
        throw new IllegalStateException("it did not start: " + output, e);
      }
    }
  }

  Path directory() {
    return directory;
  }

  Process process() {
    return process;
  }

  /** What it has printed so far. */
  String output() {
    try {
      return Files.readString(directory.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until somebody listens at the path; if that does not happen the program is closed. */
  void awaitSocket(Path socket) {
    try {
      long end = System.nanoTime() + START_LIMIT.toNanos();
      while (!Listening.on(socket)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          String output = output();
          close();
          throw new IllegalStateException("nobody opened " + socket + ": " + output);
        }
        Thread.sleep(5);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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
}
