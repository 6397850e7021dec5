package io.github.qmp4j.fake.socket;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The listening socket, and the file or directory that it needs. */
public final class Door {

  private final ServerSocketChannel channel;
  private final QmpAddress address;
  private final @Nullable Path file;
  private final @Nullable Path directory;

  private Door(
      ServerSocketChannel channel,
      QmpAddress address,
      @Nullable Path file,
      @Nullable Path directory) {
    this.channel = channel;
    this.address = address;
    this.file = file;
    this.directory = directory;
  }

  /** On a Unix socket in a directory of its own. */
  public static Door unix() throws IOException {
    // Short, for the path of a Unix socket must not exceed some hundred bytes.
    Path directory = Files.createTempDirectory("qmp");
    return unix(directory.resolve("qmp"), directory);
  }

  public static Door unix(Path file) throws IOException {
    return unix(file, null);
  }

  private static Door unix(Path file, @Nullable Path directory) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(file));
      return new Door(channel, QmpAddress.unix(file), file, directory);
    } catch (IOException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  /** On a free port of the loopback interface. */
  public static Door tcp() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
      QmpAddress address = QmpAddress.tcp(bound.getAddress().getHostAddress(), bound.getPort());
      return new Door(channel, address, null, null);
    } catch (IOException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  public QmpAddress address() {
    return address;
  }

  /** Waits for the next client; ended by {@link #close}. */
  public SocketChannel next() throws IOException {
    SocketChannel client = channel.accept();
    if (file == null) {
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
    return client;
  }

  /** Nobody comes in any more; closing again has no effect. */
  public synchronized void close() {
    if (!channel.isOpen()) {
      return;
    }
    Closing.quietly(channel);
    delete(file);
    delete(directory);
  }

  private static void delete(@Nullable Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // Something else was put into our directory; it stays where the system cleans up.
    }
  }
}
