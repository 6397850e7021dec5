package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A storage daemon for one test. Killed and cleaned up by {@link #close}. */
public final class RealStorageDaemon implements AutoCloseable {

  static final String PROGRAM = "qemu-storage-daemon";

  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final Process process;

  private RealStorageDaemon(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  public static RealStorageDaemon start() {
    try {
      Path directory = Files.createTempDirectory("qsd");
      Process process = new ProcessBuilder(
              PROGRAM,
              "--chardev",
              "socket,id=c,path=" + directory.resolve("qmp") + ",server=on,wait=off",
              "--monitor",
              "chardev=c")
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("output").toFile())
          .start();
      RealStorageDaemon daemon = new RealStorageDaemon(directory, process);
      daemon.awaitSocket();
      return daemon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path socket() {
    return directory.resolve("qmp");
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
        throw new IllegalStateException("the storage daemon did not open its socket: " + output);
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
      Files.deleteIfExists(socket());
      Files.deleteIfExists(directory.resolve("output"));
      Files.deleteIfExists(directory);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
