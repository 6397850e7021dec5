package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A guest agent for one test, without a guest: it runs beside the test and listens on a Unix socket.
 * Never shut down, suspend or freeze anything through it. Killed and cleaned up by {@link #close}.
 */
public final class RealAgent implements AutoCloseable {

  static final String PROGRAM = "qemu-ga";

  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final Process process;

  private RealAgent(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /**
   * @param blocked the names of commands that it shall refuse
   */
  public static RealAgent start(String... blocked) {
    try {
      Path directory = Files.createTempDirectory("qga");
      Process process = new ProcessBuilder(
              NeedsProgramCondition.find(PROGRAM).orElseThrow().toString(),
              "--method=unix-listen",
              "--path=" + directory.resolve("qga"),
              "--statedir=" + directory,
              "--pidfile=" + directory.resolve("pid"),
              "-b", // its long name changed
              String.join(",", blocked))
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("output").toFile())
          .start();
      RealAgent agent = new RealAgent(directory, process);
      agent.awaitSocket();
      return agent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path socket() {
    return directory.resolve("qga");
  }

  public Process process() {
    return process;
  }

  private void awaitSocket() throws IOException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!Listening.on(socket())) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String output = Files.readString(directory.resolve("output"));
        close();
        throw new IllegalStateException("the agent did not open its socket: " + output);
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
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
