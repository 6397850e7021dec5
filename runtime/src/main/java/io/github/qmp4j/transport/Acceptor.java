package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A listening socket whose {@code accept} has a deadline. */
public final class Acceptor {

  private final ServerSocketChannel channel;
  private final Selector selector;
  private final @Nullable Path socketFile;
  private final ReentrantLock lock = new ReentrantLock();

  private Acceptor(ServerSocketChannel channel, SocketAddress address, @Nullable Path socketFile)
      throws IOException {
    this.channel = channel;
    this.socketFile = socketFile;
    Selector opened = null;
    boolean ready = false;
    try {
      channel.configureBlocking(false);
      opened = channel.provider().openSelector();
      channel.register(opened, SelectionKey.OP_ACCEPT);
      channel.bind(address); // last, for it makes the socket file
      ready = true;
    } finally {
      if (!ready) {
        Closing.quietly(channel);
        if (opened != null) {
          Closing.quietly(opened);
        }
      }
    }
    selector = opened;
  }

  public static Acceptor unix(Path path) throws IOException {
    SocketAddress address = UnixPaths.address(path);
    return new Acceptor(ServerSocketChannel.open(StandardProtocolFamily.UNIX), address, path);
  }

  public static Acceptor tcp(String host, int port) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    return new Acceptor(ServerSocketChannel.open(), new InetSocketAddress(address, port), null);
  }

  /**
   * One thread at a time accepts; further ones wait for it and for their own deadline.
   *
   * @throws ClosedChannelException if this acceptor is closed, before or meanwhile
   */
  public SocketChannel accept(Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    if (!lock.tryLock(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    try {
      while (true) {
        SocketChannel accepted = channel.accept();
        if (accepted != null) {
          return accepted;
        }
        long millis = deadline.millisLeft();
        if (millis == 0) {
          throw new TimeoutException();
        }
        selector.select(millis);
        selector.selectedKeys().clear();
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } catch (ClosedSelectorException e) {
      throw new ClosedChannelException();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends a waiting {@link #accept}, too, and removes the socket file, which is gone when this returns,
   * whoever closes.
   */
  public synchronized void close() {
    if (!channel.isOpen()) {
      return; // the file, if there is one now, is another listener's
    }
    Closing.quietly(channel);
    Closing.quietly(selector);
    if (socketFile != null) {
      try {
        Files.deleteIfExists(socketFile);
      } catch (IOException e) {
        // A file that cannot be removed is in nobody's way but the next listener's, who will be
        // told.
      }
    }
  }
}
