package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Connects sockets within a deadline. An interrupt ends the attempt and leaves nothing open. */
public final class Dialer {

  /** Between two tries. */
  private static final long RETRY_MILLIS = 20;

  private final Deadline deadline;
  private final boolean awaitServer;

  /**
   * @param awaitServer whether to try again while there is no socket, or nobody listens on it
   */
  public Dialer(Deadline deadline, boolean awaitServer) {
    this.deadline = deadline;
    this.awaitServer = awaitServer;
  }

  /**
   * @throws TimeoutException if nobody accepted in time
   * @throws IOException if the connection was refused, or there is no such socket
   */
  public SocketChannel unix(Path path) throws IOException, TimeoutException, InterruptedException {
    UnixDomainSocketAddress address = UnixPaths.address(path);
    return unix(path, null, address);
  }

  /**
   * @param sockets makes them, if not the JDK
   */
  SocketChannel unix(Path path, @Nullable SelectorProvider sockets, SocketAddress address)
      throws IOException, TimeoutException, InterruptedException {
    while (true) {
      SocketChannel socket = sockets == null
          ? SocketChannel.open(StandardProtocolFamily.UNIX)
          : sockets.openSocketChannel();
      try {
        return connect(socket, address, deadline);
      } catch (SocketException e) {
        if (!awaitServer && !isQueueFull(e, path)) {
          throw e;
        }
        pause(e);
      }
    }
  }

  /** Told as EAGAIN, for which the JDK has no exception of its own. */
  private static boolean isQueueFull(SocketException e, Path path) {
    return e.getClass() == SocketException.class && Files.exists(path);
  }

  /** As {@link #unix}. Looking up the host's name is not under the deadline. */
  public SocketChannel tcp(String host, int port)
      throws IOException, TimeoutException, InterruptedException {
    while (true) {
      try {
        return tcpOnce(host, port);
      } catch (ConnectException e) {
        if (!awaitServer) {
          throw e;
        }
        pause(e);
      }
    }
  }

  /** Tries each of the host's addresses in turn. */
  private SocketChannel tcpOnce(String host, int port)
      throws IOException, TimeoutException, InterruptedException {
    Exception failure = null;
    InetAddress[] all = InetAddress.getAllByName(host);
    for (int i = 0; i < all.length; i++) {
      // One that nothing comes back from leaves as much time to each of the others.
      Duration share = Duration.ofNanos(Math.max(0, deadline.nanosLeft()) / (all.length - i));
      try {
        return connect(
            SocketChannel.open(), new InetSocketAddress(all[i], port), deadline.atMost(share));
      } catch (IOException | TimeoutException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    if (failure instanceof TimeoutException timeout) {
      throw timeout;
    }
    throw (IOException) failure; // there is one: a host without addresses is not known
  }

  private void pause(IOException reason) throws TimeoutException, InterruptedException {
    if (deadline.passed()) {
      TimeoutException timeout =
          new TimeoutException("nobody accepted the connection (" + reason.getMessage() + ")");
      timeout.initCause(reason);
      throw timeout;
    }
    Thread.sleep(RETRY_MILLIS);
  }

  private SocketChannel connect(SocketChannel channel, SocketAddress address, Deadline limit)
      throws IOException, TimeoutException, InterruptedException {
    boolean connected = false;
    try {
      channel.configureBlocking(false);
      if (!channel.connect(address)) {
        finish(channel, limit);
        if (channel.getRemoteAddress() == null) { // junixsocket's word for EAGAIN
          throw new SocketException("its queue is full");
        }
      }
      connected = true;
      return channel;
    } finally {
      if (!connected) {
        Closing.quietly(channel);
      }
    }
  }

  private void finish(SocketChannel channel, Deadline limit)
      throws IOException, TimeoutException, InterruptedException {
    try (Selector selector = channel.provider().openSelector()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      while (!channel.finishConnect()) {
        long millis = limit.millisLeft();
        if (millis == 0) {
          throw new TimeoutException("nobody accepted the connection");
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
