package io.github.qmp4j.samples.vminfo;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small QEMU of our own, without an operating system in it, for as long as this is open. */
final class OwnQemu implements AutoCloseable {

  private static final String PROGRAM = "qemu-system-x86_64";
  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int POLL_MILLIS = 10;

  private final Path directory;
  private final Process process;

  private OwnQemu(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** Whether there is one on the path. */
  static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
  }

  /**
   * Starts it.
   *
   * @throws IOException if there is no QEMU on the path; the message is for the user
   */
  static OwnQemu start() throws IOException {
    Path directory = Files.createTempDirectory("vm-info");
    try {
      return new OwnQemu(directory, launch(directory));
    } catch (IOException e) {
      delete(directory);
      throw new IOException(
          "there is no "
              + PROGRAM
              + " on the path. Install it (on Debian and Ubuntu: apt-get install"
              + " qemu-system-x86), or give the address of a running one",
          e);
    }
  }

  private static Process launch(Path directory) throws IOException {
    return new ProcessBuilder(
            PROGRAM,
            "-name",
            "vm-info",
            "-uuid",
            "6d1f4a52-3b7c-4e0b-9c8e-0a5d2f1b7e33",
            "-accel",
            "tcg",
            "-m",
            "128",
            "-smp",
            "2",
            "-display",
            "none",
            "-nodefaults",
            "-device",
            "virtio-balloon",
            "-blockdev",
            "driver=null-co,node-name=disk0,size=1073741824,read-zeroes=on",
            "-device",
            "virtio-blk-pci,drive=disk0,id=vda",
            "-netdev",
            "hubport,id=net0,hubid=0",
            "-device",
            "virtio-net-pci,netdev=net0,id=nic0,mac=52:54:00:12:34:56",
            "-qmp",
            "unix:" + socket(directory) + ",server=on,wait=off")
        .redirectErrorStream(true)
        .redirectOutput(log(directory).toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .start();
  }

  private static Path socket(Path directory) {
    return directory.resolve("qmp");
  }

  private static Path log(Path directory) {
    return directory.resolve("log");
  }

  /**
   * Connects as soon as its monitor listens.
   *
   * @throws IOException if it does not come to that; the message has QEMU's own words
   */
  QmpClient connect() throws IOException {
    long start = System.nanoTime();
    while (true) {
      try {
        return QmpClient.connect(QmpAddress.unix(socket(directory)));
      } catch (CannotConnectException notYet) {
        if (!process.isAlive() || System.nanoTime() - start > START_NANOS) {
          String words =
              Files.readString(log(directory), StandardCharsets.UTF_8).strip();
          throw new IOException(PROGRAM + " did not start: " + words, notYet);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while QEMU started", e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    delete(directory);
  }

  private static void delete(Path directory) throws IOException {
    for (Path file : List.of(socket(directory), log(directory), directory)) {
      Files.deleteIfExists(file);
    }
  }
}
