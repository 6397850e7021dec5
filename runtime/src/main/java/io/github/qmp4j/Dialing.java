package io.github.qmp4j;

import io.github.qmp4j.exchange.Failures;
import io.github.qmp4j.transport.DescriptorTransport;
import io.github.qmp4j.transport.Dialer;
import io.github.qmp4j.transport.PipeTransport;
import io.github.qmp4j.transport.SocketTransport;
import io.github.qmp4j.transport.Stdio;
import io.github.qmp4j.transport.TlsHandshake;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Trace;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The first steps towards a server, and the deadline and the words for all that follow.
 *
 * <p>Public only for other packages of this library; applications connect with {@link QmpClient} or
 * {@link io.github.qmp4j.agent.AgentClient}.
 */
public final class Dialing {

  private final String name;
  private final QmpOptions options;
  private final Deadline deadline;

  /**
   * The time for connecting runs from now on.
   *
   * @param whom what the connection is called unless the options say it
   */
  public Dialing(QmpOptions options, String whom) {
    this.name = options.nameOr(whom);
    this.options = options;
    this.deadline = Deadline.after(options.connectTimeout());
  }

  public String name() {
    return name;
  }

  /** Makes the exceptions for what happens to the connection later. */
  public Failures failures() {
    return new QmpFailures(name);
  }

  /** Where the connection's messages are told. */
  public Trace trace() {
    return options.trace() ? Trace.toLog(name) : Trace.NONE;
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

  /** Connects, and opens a TLS session if the options want one. */
  public Transport dial(QmpAddress address) {
    try {
      return options.passDescriptors()
          ? connectToPassDescriptors(address)
          : secure(SocketTransport.over(connect(address)), host(address));
    } catch (TimeoutException | InterruptedException | ClosedByInterruptException e) {
      throw givenUp(e);
    } catch (IOException e) {
      throw failed(reason(address, e), e);
    }
  }

  /** As {@link #dial}, over a channel that is connected already; closes it if this fails. */
  public Transport take(SocketChannel channel) {
    try {
      return secure(SocketTransport.over(channel), null);
    } catch (IOException | TimeoutException | InterruptedException e) {
      throw givenUp(e);
    }
  }

  /** As {@link #take}, if it was the peer who connected: then it is TLS's client, too. */
  Transport takeAccepted(SocketChannel channel) {
    try {
      Transport socket = SocketTransport.over(channel);
      SSLContext tls = options.tls();
      return tls == null ? socket : TlsHandshake.withClient(socket, tls, deadline);
    } catch (IOException | TimeoutException | InterruptedException e) {
      throw givenUp(e);
    }
  }

  /** As {@link #dial}, over pipes; closes them if this fails. */
  public Transport take(Pipe.SourceChannel source, Pipe.SinkChannel sink) {
    try {
      return secure(PipeTransport.over(source, sink), null);
    } catch (IOException | TimeoutException | InterruptedException e) {
      throw givenUp(e);
    }
  }

  private Transport take(Process process) {
    try {
      return secure(Stdio.of(process, name), null);
    } catch (IOException | TimeoutException | InterruptedException e) {
      throw givenUp(e);
    }
  }

  /** Waits for the greeting and negotiates. The client owns the transport, also if this fails. */
  public QmpClient open(Transport transport) {
    return new Opening(this).start(transport);
  }

  /** As {@link #open(Transport)}, over the standard input and output of a process. */
  QmpClient open(Process process) {
    try {
      return open(take(process));
    } catch (CannotConnectException e) {
      throw hasEnded(process) ? told(e, "; the process has exit code " + process.exitValue()) : e;
    }
  }

  /** Its output ends a little before the process does. */
  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public CannotConnectException failed(@Nullable String why, @Nullable Exception e) {
    return new CannotConnectException(name, "cannot connect: " + why, e);
  }

  /** The same failure, with more words at the end. */
  public CannotConnectException told(QmpException failure, String more) {
    return new CannotConnectException(name, words(failure) + more, failure);
  }

  /** What the failure says, without the connection's name. */
  String words(QmpException failure) {
    return failure.getMessage().substring(name.length() + 2);
  }

  private QmpException givenUp(Exception why) {
    if (why instanceof InterruptedException || why instanceof ClosedByInterruptException) {
      Thread.currentThread().interrupt();
      return new CallInterruptedException(name, "connect");
    }
    String words = Ending.words(why);
    return failed(why instanceof TimeoutException ? words + " within " + limit() : words, why);
  }

  private SocketChannel connect(QmpAddress address)
      throws IOException, TimeoutException, InterruptedException {
    if (address instanceof QmpAddress.Unix unix) {
      return dialer().unix(unix.path());
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) address;
    return dialer().tcp(tcp.host(), tcp.port());
  }

  private Transport connectToPassDescriptors(QmpAddress address)
      throws IOException, TimeoutException, InterruptedException {
    if (address instanceof QmpAddress.Unix unix && options.tls() == null) {
      try {
        return DescriptorTransport.connect(dialer(), unix.path());
      } catch (LinkageError e) {
        throw new IOException(
            "passing file descriptors needs the library junixsocket; add"
                + " com.kohlschutter.junixsocket:junixsocket-core, of type pom, to the class path",
            e);
      }
    }
    throw new SocketException("file descriptors can be passed over plain Unix sockets only");
  }

  private Dialer dialer() {
    return new Dialer(deadline, options.awaitServer());
  }

  private Transport secure(Transport socket, @Nullable String host)
      throws IOException, TimeoutException, InterruptedException {
    SSLContext tls = options.tls();
    if (tls == null) {
      return socket;
    }
    String serverName = options.tlsServerName() == null ? host : options.tlsServerName();
    if (serverName == null) {
      socket.close();
      throw new SSLException("without a host, the name in the server's certificate must be given:"
          + " QmpOptions.Builder.tls(context, serverName)");
    }
    return TlsHandshake.withServer(socket, tls, serverName, deadline);
  }

  private static @Nullable String host(QmpAddress address) {
    return address instanceof QmpAddress.Tcp tcp ? tcp.host() : null;
  }

  private static String reason(QmpAddress address, IOException e) {
    if (e instanceof UnknownHostException) {
      return "the host is not known";
    }
    String reason = String.valueOf(e.getMessage());
    boolean missing = address instanceof QmpAddress.Unix unix && !Files.exists(unix.path());
    return missing && reason.startsWith("No such file") ? "there is no such socket" : reason;
  }
}
