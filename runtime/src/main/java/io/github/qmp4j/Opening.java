package io.github.qmp4j;

import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import tools.jackson.core.JacksonException;

/**
 * How a session comes about: connect, wait for the greeting, negotiate. All under one deadline, for
 * a greeting alone does not mean that the server answers.
 */
final class Opening {

  /** Servers before this one are lost if they are sent more than a byte in one TLS record. */
  private static final QmpVersion READS_AHEAD = new QmpVersion(8, 0, 0);

  private final Dialing dialing;

  Opening(Dialing dialing) {
    this.dialing = dialing;
  }

  /** The session, ready for commands. If that fails the transport is closed. */
  QmpClient start(Transport transport) {
    QmpOptions options = dialing.options();
    Session session;
    try {
      session = new Session(dialing.name(), transport, options.maxMessageBytes(), dialing.trace());
    } catch (IOException e) {
      throw dialing.failed(e.getMessage(), e);
    }
    boolean started = false;
    try {
      Greeting greeting = greeting(session);
      if (greeting.version().compareTo(READS_AHEAD) >= 0) {
        transport.peerReadsAhead();
      }
      negotiate(session, greeting);
      session.readWhenIdle();
      started = true;
      return new QmpClient(session, greeting, options);
    } catch (IOException e) {
      throw dialing.failed(e.getMessage(), e);
    } finally {
      if (!started) {
        session.close();
      }
    }
  }

  private Greeting greeting(Session session) {
    if (!session.await(session.greeting(), dialing.deadline(), "connect")) {
      throw dialing.failed(
          "no greeting within "
              + dialing.limit()
              + "; is another client connected, the server stopped, TLS expected,"
              + " or this a guest agent?",
          null);
    }
    try {
      return session.greeting().read(dialing.name());
    } catch (ConnectionEndedException e) {
      String detail = e.getCause() == null ? "" : ": " + Ending.words(e.getCause());
      throw dialing.failed("the connection ended before a greeting came" + detail, e);
    } catch (DecodeException | JacksonException e) {
      throw dialing.failed("the greeting cannot be read: " + e.getMessage(), e);
    }
  }

  private void negotiate(Session session, Greeting greeting) {
    boolean outOfBand = !dialing.options().inBandOnly()
        && greeting.capabilities().contains(Negotiation.OUT_OF_BAND);
    try {
      session.result(session.open(outOfBand), dialing.deadline());
    } catch (QmpTimeoutException e) {
      throw dialing.failed(
          "the server greeted, but did not answer qmp_capabilities, with its id, within "
              + dialing.limit(),
          e);
    } catch (CommandRefusedException | ConnectionEndedException | SchemaMismatchException e) {
      throw dialing.failed("negotiation failed: " + dialing.words(e), e);
    }
    if (outOfBand) {
      session.allowOutOfBand();
    }
  }
}
