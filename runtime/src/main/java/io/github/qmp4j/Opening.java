package io.github.qmp4j;

import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Dialer;
import io.github.qmp4j.wire.Envelope;
import io.github.qmp4j.wire.SocketTransport;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How a session comes about: connect, wait for the greeting, negotiate. All under one deadline, for
 * a greeting alone does not mean that the server answers.
 */
final class Opening {

  private final String name;
  private final QmpOptions options;
  private final Deadline deadline;

  Opening(String name, QmpOptions options) {
    this.name = name;
    this.options = options;
    this.deadline = Deadline.after(options.connectTimeout());
  }

  Transport dial(QmpAddress address) {
    try {
      return new SocketTransport(connect(address));
    } catch (TimeoutException e) {
      throw failed("nobody accepted the connection within " + limit(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(name, "connect");
    } catch (IOException e) {
      throw failed(reason(address, e), e);
    }
  }

  private SocketChannel connect(QmpAddress address)
      throws IOException, TimeoutException, InterruptedException {
    Dialer dialer = new Dialer(deadline);
    if (address instanceof QmpAddress.Unix unix) {
      return dialer.unix(unix.path());
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) address;
    return dialer.tcp(tcp.host(), tcp.port());
  }

  /** The session, ready for commands. If that fails the transport is closed. */
  QmpClient start(Transport transport) {
    Session session;
    try {
      session = new Session(name, transport, options.maxMessageBytes());
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
    boolean started = false;
    try {
      Greeting greeting = greeting(session);
      negotiate(session);
      session.readWhenIdle();
      started = true;
      return new QmpClient(session, greeting, options);
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    } finally {
      if (!started) {
        session.close();
      }
    }
  }

  private Greeting greeting(Session session) {
    if (!session.await(session.greeting(), deadline, "connect")) {
      throw failed(
          "no greeting within " + limit() + "; is another client connected, or the server stopped?",
          null);
    }
    try {
      return session.greeting().read(name);
    } catch (ConnectionEndedException e) {
      throw failed("the connection ended before a greeting came", e);
    } catch (DecodeException | JacksonException e) {
      throw failed("the greeting cannot be read: " + e.getMessage(), e);
    }
  }

  private void negotiate(Session session) {
    Negotiation command = new Negotiation(List.of());
    Call<Empty> call = session.submit(command, Envelope.of(command));
    if (!session.await(call, deadline, call.command())) {
      throw failed("the server greeted, but did not answer within " + limit(), null);
    }
    try {
      call.result(name);
    } catch (CommandRefusedException | ConnectionEndedException | SchemaMismatchException e) {
      throw failed("negotiation failed", e);
    }
  }

  private CannotConnectException failed(String why, @Nullable Exception e) {
    return new CannotConnectException(name, why, e);
  }

  private String limit() {
    Duration limit = options.connectTimeout();
    return limit.toMillis() + " ms";
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
