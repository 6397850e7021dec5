package io.github.qmp4j.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Connects sockets within a deadline. An interrupt ends the attempt and leaves nothing open. */
public final class Dialer {

  /** Between two tries at a Unix socket whose queue of connections is full. */
  private static final long RETRY_MILLIS = 20;

  /** In bytes; what Linux has room for. Others have a little less and say so themselves. */
  private static final int LONGEST_PATH = 107;

  private final Deadline deadline;

  public Dialer(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * @throws TimeoutException if nobody accepted in time
   * @throws IOException if the connection was refused, or there is no such socket
   */
  public SocketChannel unix(Path path) throws IOException, TimeoutException, InterruptedException {
    int length = path.toString().getBytes().length;
    if (length > LONGEST_PATH) {
      throw new SocketException("the path is too long for a Unix socket, it has "
          + length
          + " bytes of at most "
          + LONGEST_PATH
          + "; a symbolic link may help");
    }
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
    while (true) {
      try {
        return connect(SocketChannel.open(StandardProtocolFamily.UNIX), address);
      } catch (SocketException e) {
        // A full queue is told as EAGAIN, for which the JDK has no exception of its own.
        if (e.getClass() != SocketException.class || !Files.exists(path)) {
          throw e;
        }
        if (deadline.passed()) {
          TimeoutException timeout = new TimeoutException(e.getMessage());
          timeout.initCause(e);
          throw timeout;
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  /** Tries each of the host's addresses in turn. Looking up the name is not under the deadline. */
  public SocketChannel tcp(String host, int port)
      throws IOException, TimeoutException, InterruptedException {
    IOException failure = null;
    for (InetAddress candidate : InetAddress.getAllByName(host)) {
      try {
        SocketChannel channel =
            connect(SocketChannel.open(), new InetSocketAddress(candidate, port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
      } catch (IOException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    throw failure == null ? new SocketException("the host has no address") : failure;
  }

  private SocketChannel connect(SocketChannel channel, SocketAddress address)
      throws IOException, TimeoutException, InterruptedException {
    boolean connected = false;
    try {
      channel.configureBlocking(false);
      if (!channel.connect(address)) {
        finish(channel);
      }
      connected = true;
      return channel;
    } finally {
      if (!connected) {
        Closing.quietly(channel);
      }
    }
  }

  private void finish(SocketChannel channel)
      throws IOException, TimeoutException, InterruptedException {
    try (Selector selector = channel.provider().openSelector()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      while (!channel.finishConnect()) {
        long millis = deadline.millisLeft();
        if (millis == 0) {
          throw new TimeoutException("nobody answered");
        }
        selector.select(millis);
        selector.selectedKeys().clear();
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }
}
