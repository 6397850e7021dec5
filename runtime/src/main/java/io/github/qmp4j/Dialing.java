package io.github.qmp4j;

import io.github.qmp4j.exchange.Failures;
import io.github.qmp4j.transport.Dialer;
import io.github.qmp4j.transport.SocketTransport;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The first steps towards a server, and the deadline and the words for all that follow.
 *
 * <p>Public only for the guest agent's client; applications connect with {@link QmpClient} or {@link
 * io.github.qmp4j.agent.AgentClient}.
 */
public final class Dialing {

  private final String name;
  private final QmpOptions options;
  private final Deadline deadline;

  /** The time for connecting runs from now on. */
  public Dialing(String name, QmpOptions options) {
    this.name = name;
    this.options = options;
    this.deadline = Deadline.after(options.connectTimeout());
  }

  /** As the other; the connection is called as was asked for, otherwise after its address. */
  public Dialing(QmpAddress address, QmpOptions options) {
    this(options.nameOr(address.toString()), options);
  }

  public String name() {
    return name;
  }

  /** Makes the exceptions for what happens to the connection later. */
  public Failures failures() {
    return new QmpFailures(name);
  }

  public QmpOptions options() {
    return options;
  }

  public Deadline deadline() {
    return deadline;
  }

  /** The time limit, for messages. */
  public String limit() {
    return options.connectTimeout().toMillis() + " ms";
  }

  public Transport dial(QmpAddress address) {
    try {
      return SocketTransport.over(connect(address));
    } catch (TimeoutException e) {
      throw failed("nobody accepted the connection within " + limit(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(name, "connect");
    } catch (IOException e) {
      throw failed(reason(address, e), e);
    }
  }

  /** Takes over a channel that is connected already; closes it if that fails. */
  public Transport take(SocketChannel channel) {
    try {
      return SocketTransport.over(channel);
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private SocketChannel connect(QmpAddress address)
      throws IOException, TimeoutException, InterruptedException {
    Dialer dialer = new Dialer(deadline, options.awaitServer());
    if (address instanceof QmpAddress.Unix unix) {
      return dialer.unix(unix.path());
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) address;
    return dialer.tcp(tcp.host(), tcp.port());
  }

  public CannotConnectException failed(String why, @Nullable Exception e) {
    return new CannotConnectException(name, "cannot connect: " + why, e);
  }

  private static String reason(QmpAddress address, IOException e) {
    if (e instanceof UnknownHostException) {
      return "the host is not known";
    }
    String reason = String.valueOf(e.getMessage());
    boolean missing = address instanceof QmpAddress.Unix unix && !Files.exists(unix.path());
    return missing ? "there is no such socket: " + reason : reason;
  }
}
