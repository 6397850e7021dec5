package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The servers of all comparisons, each started when it is first asked for. */
final class Servers implements AutoCloseable {

  static final int EVENTS = 200_000;
  static final int MONITORS = 1_000;
  private static final String QEMU = "qemu-system-x86_64";

  private final Tools tools;
  private final Path directory;
  private final List<ServerProcess> started = new ArrayList<>();

  /**
   * @param directory for sockets; deleted in the end
   */
  Servers(Tools tools, Path directory) {
    this.tools = tools;
    this.directory = directory;
  }

  static boolean hasQemu() {
    return Tools.isInstalled(QEMU);
  }

  /** Answers at once; on one CPU. Its address. */
  String instant() throws IOException, InterruptedException {
    Path socket = directory.resolve("instant");
    List<String> server = tools.instantServer(socket.toString(), String.valueOf(EVENTS));
    return start(socket, socket, Tools.onOneCpu(server));
  }

  /** A QEMU without a machine. Its address. */
  String qemu() throws IOException, InterruptedException {
    Path socket = directory.resolve("qemu");
    List<String> server = new ArrayList<>(List.of(QEMU, "-accel", "tcg", "-machine", "none"));
    server.addAll(List.of("-nodefaults", "-display", "none"));
    server.addAll(List.of("-qmp", "unix:" + socket + ",server=on,wait=off"));
    return start(socket, socket, server);
  }

  /** Many monitors of pretended QEMUs. The start of their addresses. */
  String monitors() throws IOException, InterruptedException {
    Path prefix = directory.resolve("monitor");
    Path last = directory.resolve("monitor" + (MONITORS - 1));
    return start(
        prefix,
        last,
        tools.java("server.FakeMonitors", prefix.toString(), String.valueOf(MONITORS)));
  }

  private String start(Path address, Path socket, List<String> command)
      throws IOException, InterruptedException {
    if (!Files.exists(socket)) {
      started.add(ServerProcess.start(socket, command));
    }
    return "unix:" + address;
  }

  @Override
  public void close() {
    started.forEach(ServerProcess::close);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
