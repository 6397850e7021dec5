package io.github.qmp4j.benchmarks.soak;

import io.github.qmp4j.QmpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A QEMU with many monitors and two disks without data, which can be killed and started again. */
final class Machine implements AutoCloseable {

  private final Path directory;
  private final int monitors;
  private volatile Process process;

  private Machine(Path directory, int monitors) {
    this.directory = directory;
    this.monitors = monitors;
  }

  static Machine start(int monitors) throws IOException, InterruptedException {
    Machine machine = new Machine(Files.createTempDirectory("soak"), monitors);
    machine.launch();
    return machine;
  }

  private void launch() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of("qemu-system-x86_64", "-accel", "tcg", "-nodefaults", "-display", "none", "-S"));
    command.addAll(List.of("-machine", "none"));
    for (String disk : List.of("a", "b")) {
      command.addAll(List.of("-blockdev", "driver=null-co,size=65536,node-name=" + disk));
    }
    for (int i = 0; i < monitors; i++) {
      command.addAll(List.of("-qmp", "unix:" + socket(i) + ",server=on,wait=off"));
    }
    process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output").toFile())
        .start();
    while (!Files.exists(socket(monitors - 1))) {
      if (!process.isAlive()) {
        throw new IOException("QEMU ends: " + Files.readString(directory.resolve("output")));
      }
      Thread.sleep(5);
    }
  }

  private Path socket(int monitor) {
    return directory.resolve("m" + monitor);
  }

  QmpAddress monitor(int number) {
    return QmpAddress.unix(socket(number));
  }

  /** Kills the server as the kernel would, and starts another one in its place. */
  void replace() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    for (int i = 0; i < monitors; i++) {
      Files.deleteIfExists(socket(i));
    }
    launch();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try (Stream<Path> files = Files.list(directory)) {
      process.waitFor();
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
