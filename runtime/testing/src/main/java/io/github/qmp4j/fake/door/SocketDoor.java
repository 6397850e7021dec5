package io.github.qmp4j.fake.door;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.agent.AgentClient;
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
public final class SocketDoor implements Door {

  private final ServerSocketChannel channel;
  private final QmpAddress address;
  private final @Nullable Path file;
  private final @Nullable Path directory;

  private SocketDoor(
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
  public static SocketDoor unix() throws IOException {
    // Short, for the path of a Unix socket must not exceed some hundred bytes.
    Path directory = Files.createTempDirectory("qmp");
    return unix(directory.resolve("qmp"), directory);
  }

  public static SocketDoor unix(Path file) throws IOException {
    return unix(file, null);
  }

  private static SocketDoor unix(Path file, @Nullable Path directory) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(file));
      return new SocketDoor(channel, QmpAddress.unix(file), file, directory);
    } catch (IOException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  /** On a free port of the loopback interface. */
  public static SocketDoor tcp() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
      QmpAddress address = QmpAddress.tcp(bound.getAddress().getHostAddress(), bound.getPort());
      return new SocketDoor(channel, address, null, null);
    } catch (IOException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  @Override
  public QmpAddress address() {
    return address;
  }

  @Override
  public QmpClient connect(QmpOptions options) {
    return QmpClient.connect(address, options);
  }

  @Override
  public AgentClient connectAgent(QmpOptions options) {
    return AgentClient.connect(address, options);
  }

  @Override
  public SocketChannel next() throws IOException {
    SocketChannel client = channel.accept();
    if (file == null) {
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
    return client;
  }

  @Override
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
