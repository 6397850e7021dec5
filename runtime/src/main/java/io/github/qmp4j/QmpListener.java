package io.github.qmp4j;

import io.github.qmp4j.transport.Acceptor;
import io.github.qmp4j.wire.Deadline;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Waits for servers that connect to us: a QEMU whose monitor is a client ({@code -qmp
 * unix:/run/vm.qmp} without {@code server=on}; with {@code reconnect=} it comes back).
 *
 * <pre>{@code
 * try (QmpListener listener = QmpListener.bind(address, QmpOptions.defaults())) {
 *   // start QEMU here
 *   try (QmpClient client = listener.accept(Duration.ofSeconds(20))) {
 *     Qmp.on(client).cont();
 *   }
 * }
 * }</pre>
 *
 * <p>Safe for any number of threads. Whoever can connect to the socket can play the server.
 */
public final class QmpListener implements AutoCloseable {

  private final String name;
  private final QmpOptions options;
  private final Acceptor acceptor;

  private QmpListener(String name, QmpOptions options, Acceptor acceptor) {
    this.name = name;
    this.options = options;
    this.acceptor = acceptor;
  }

  /**
   * Starts to listen. The file of a Unix socket must not exist yet; {@link #close} removes it.
   *
   * @param options for the clients
   * @throws CannotConnectException if one cannot listen there
   */
  public static QmpListener bind(QmpAddress address, QmpOptions options) {
    String name = options.nameOr(address.toString());
    try {
      return new QmpListener(name, options, listen(address));
    } catch (IOException e) {
      throw new CannotConnectException(name, "cannot listen: " + e.getMessage(), e);
    }
  }

  private static Acceptor listen(QmpAddress address) throws IOException {
    if (address instanceof QmpAddress.Unix unix) {
      return Acceptor.unix(unix.path());
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) address;
    return Acceptor.tcp(tcp.host(), tcp.port());
  }

  /**
   * Waits for a server, for at most the given time, and then negotiates with it, for at most {@link
   * QmpOptions#connectTimeout()}.
   *
   * @throws QmpTimeoutException if none came in time
   * @throws CannotConnectException if what came does not answer, or cannot be accepted
   * @throws NotQmpException if what came is something else
   * @throws ConnectionEndedException if this listener was closed, before or meanwhile
   * @throws CallInterruptedException if the thread was interrupted; the listener stays usable
   */
  public QmpClient accept(Duration timeout) {
    SocketChannel channel = next(timeout);
    Dialing dialing = new Dialing(options, name);
    return dialing.open(dialing.takeAccepted(channel));
  }

  private SocketChannel next(Duration timeout) {
    try {
      return acceptor.accept(Deadline.after(timeout));
    } catch (TimeoutException e) {
      throw QmpTimeoutException.nobodyCame(name, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(name, "accept");
    } catch (ClosedChannelException e) {
      throw new ConnectionEndedException(
          name, "accept", ConnectionEndedException.Closer.CLIENT, "the listener was closed", e);
    } catch (IOException e) {
      throw new CannotConnectException(name, "cannot accept: " + e.getMessage(), e);
    }
  }

  /** Stops listening; a waiting {@link #accept} ends, clients go on. Closing again has no effect. */
  @Override
  public void close() {
    acceptor.close();
  }

  /** The name of its connections, as in the messages of exceptions. */
  @Override
  public String toString() {
    return name;
  }
}
