package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {

  private static final long START_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final Thread atExit;

  private ServerProcess(Process process) {
    this.process = process;
    this.atExit = new Thread(process::destroyForcibly, "end of a server");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts it and waits until it can be connected to.
   *
   * @param socket that it opens last
   * @throws IOException if it does not; the message has its own words
   */
  static ServerProcess start(Path socket, List<String> command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(socket.getParent(), "server", ".log");
    ServerProcess server = new ServerProcess(new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start());
    long start = System.nanoTime();
    while (!isListening(socket)) {
      if (!server.process.isAlive() || System.nanoTime() - start > START_NANOS) {
        server.close();
        throw new IOException(
            String.join(" ", command) + " does not start: " + Files.readString(log));
      }
      Thread.sleep(POLL_MILLIS);
    }
    return server;
  }

  private static boolean isListening(Path socket) {
    if (!Files.exists(socket)) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
