package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** Opens a TLS session over a transport within a deadline. */
public final class TlsHandshake {

  /**
   * As a server. After the handshake of TLS 1.3 the JDK's server sends a ticket that nobody asked for,
   * which a QEMU before 8 takes for data that is still to come: it reads no more.
   */
  private static final String[] TLS_1_2 = {"TLSv1.2"};

  private final Transport below;
  private final SSLEngine engine;
  private final TlsInput input;
  private final TlsOutput output;
  private final Deadline deadline;

  private TlsHandshake(Transport below, SSLEngine engine, Deadline deadline) {
    this.below = below;
    this.engine = engine;
    this.input = new TlsInput(below, engine);
    this.output = new TlsOutput(below, engine);
    this.deadline = deadline;
  }

  /**
   * Opens a session with a server, which must have a certificate for this name. Owns the transport
   * from now on, and closes it if this fails.
   *
   * @param serverName a name or an IP address
   */
  public static Transport withServer(
      Transport below, SSLContext context, String serverName, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    SSLEngine engine = context.createSSLEngine(serverName, -1);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    return new TlsHandshake(below, engine, deadline).open();
  }

  /** As the other, as the server of a peer that must have a certificate. */
  public static Transport withClient(Transport below, SSLContext context, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setNeedClientAuth(true);
    engine.setEnabledProtocols(TLS_1_2);
    return new TlsHandshake(below, engine, deadline).open();
  }

  private Transport open() throws IOException, TimeoutException, InterruptedException {
    boolean open = false;
    try {
      engine.beginHandshake();
      while (proceed()) {}
      open = true;
      return new TlsTransport(below, engine, input, output);
    } catch (SSLException e) {
      tellPeer();
      throw TlsProblems.explained(e, "the TLS handshake failed: ");
    } finally {
      if (!open) {
        below.close();
      }
    }
  }

  /** Takes one step; false if the session is open. */
  private boolean proceed() throws IOException, TimeoutException, InterruptedException {
    HandshakeStatus status = engine.getHandshakeStatus();
    if (status == HandshakeStatus.FINISHED || status == HandshakeStatus.NOT_HANDSHAKING) {
      return false;
    }
    if (status == HandshakeStatus.NEED_TASK) {
      runTasks();
    } else if (status == HandshakeStatus.NEED_WRAP) {
      output.answer();
      flush();
    } else {
      if (input.needsMore()) {
        receive();
      }
      if (!input.decrypt()) {
        throw new EOFException("the peer closed the TLS session");
      }
    }
    return true;
  }

  private void runTasks() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
  }

  private void flush() throws IOException, TimeoutException, InterruptedException {
    while (!isFlushed()) {
      await(below.sink(), SelectionKey.OP_WRITE);
    }
  }

  private boolean isFlushed() {
    try {
      return output.flush();
    } catch (IOException e) {
      return true; // the peer has gone; why, it may have said, and that is still to be read
    }
  }

  private void receive() throws IOException, TimeoutException, InterruptedException {
    int count = input.receive();
    while (count == 0) {
      await(below.source(), SelectionKey.OP_READ);
      count = input.receive();
    }
    if (count < 0) {
      throw TlsProblems.endInHandshake();
    }
  }

  private void await(SelectableChannel channel, int operation)
      throws IOException, TimeoutException, InterruptedException {
    try (Selector selector = channel.provider().openSelector()) {
      channel.register(selector, operation);
      long millis = deadline.millisLeft();
      if (millis == 0 || selector.select(millis) == 0 && deadline.passed()) {
        throw new TimeoutException("the TLS handshake was not over");
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** The alert with the reason of our refusal, if it can be sent at once. */
  private void tellPeer() {
    try {
      output.answer();
      output.flush();
    } catch (IOException e) {
      // There is nothing to tell, or nobody. The caller knows more.
    }
  }
}
