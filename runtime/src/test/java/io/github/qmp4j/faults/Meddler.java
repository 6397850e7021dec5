package io.github.qmp4j.faults;

import io.github.qmp4j.QmpAddress;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Stands between a client and a real server, and spoils what the server says. Serves one client. */
final class Meddler implements AutoCloseable {

  /** What becomes of the bytes that the server has sent. */
  @FunctionalInterface
  interface Spoiling {
    /** Throws to end the connection. */
    void pass(byte[] bytes, Sink client) throws IOException, InterruptedException;
  }

  /** Where they go to. */
  @FunctionalInterface
  interface Sink {
    void send(byte[] bytes) throws IOException;
  }

  private final Path socket;
  private final ServerSocketChannel listener;
  private final SocketChannel server;
  private final Spoiling spoiling;
  private volatile SocketChannel client;

  private Meddler(Path socket, Path realServer, Spoiling spoiling) throws IOException {
    this.socket = socket;
    this.spoiling = spoiling;
    listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listener.bind(UnixDomainSocketAddress.of(socket));
    server = SocketChannel.open(UnixDomainSocketAddress.of(realServer));
    thread("meddler", this::serve);
  }

  static Meddler before(Path realServer, Spoiling spoiling) throws IOException {
    return new Meddler(realServer.resolveSibling("meddler"), realServer, spoiling);
  }

  QmpAddress address() {
    return QmpAddress.unix(socket);
  }

  /** Passes each byte on by itself. */
  static void byteByByte(byte[] bytes, Sink client) throws IOException {
    for (byte b : bytes) {
      client.send(new byte[] {b});
      LockSupport.parkNanos(20_000); // so that it is read by itself
    }
  }

  /** Passes on so many bytes, and ends the connection then. */
  static Spoiling cutAfter(int limit) {
    int[] left = {limit};
    return (bytes, client) -> {
      client.send(Arrays.copyOf(bytes, Math.min(left[0], bytes.length)));
      left[0] -= bytes.length;
      if (left[0] <= 0) {
        throw new IOException("cut");
      }
    };
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void thread(String name, Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (IOException | InterruptedException e) {
            closeChannels(); // one side has gone, or is to go
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() throws IOException, InterruptedException {
    client = listener.accept();
    thread("meddler back", () -> copy(client, server, (bytes, to) -> to.send(bytes)));
    copy(server, client, spoiling);
  }

  private static void copy(SocketChannel from, SocketChannel to, Spoiling spoiling)
      throws IOException, InterruptedException {
    ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
    while (from.read(buffer) >= 0) {
      byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
      buffer.clear();
      spoiling.pass(bytes, some -> write(to, some));
    }
    throw new IOException("the end");
  }

  private static void write(SocketChannel to, byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      to.write(out);
    }
  }

  private void closeChannels() {
    try {
      server.close();
      if (client != null) {
        client.close();
      }
    } catch (IOException e) {
      // as good as closed
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    closeChannels();
    Files.deleteIfExists(socket);
  }
}
