package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * TLS over another transport, after the {@link TlsHandshake}.
 *
 * <p>QEMU takes one byte of a command at a time and, before version 8, does not notice that a record
 * held more than that: it would wait for ever. So each byte has a record of its own until the peer is
 * known to be newer.
 */
final class TlsTransport implements Transport {

  private static final int LONGEST_RECORD = 16 << 10;

  private final Transport below;
  private final SSLEngine engine;
  private final TlsInput input;
  private final TlsOutput output;
  private volatile int mostInRecord = 1;
  private boolean heard; // used by who reads

  TlsTransport(Transport below, SSLEngine engine, TlsInput input, TlsOutput output) {
    this.below = below;
    this.engine = engine;
    this.input = input;
    this.output = output;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int count;
    try {
      count = input.read(into);
    } catch (SSLException e) {
      throw heard ? e : TlsProblems.explained(e, ""); // TLS 1.3 refuses a certificate here
    }
    keepUp();
    if (count > 0) {
      heard = true;
    } else if (count < 0 && !heard) {
      throw TlsProblems.silentEnd(engine);
    }
    return count;
  }

  /** Does what the protocol wants done between the bytes, such as changing keys. */
  private void keepUp() throws IOException {
    if (engine.isInboundDone()) {
      return; // the peer has said goodbye; it need not hear ours
    }
    HandshakeStatus status = engine.getHandshakeStatus();
    while (status == HandshakeStatus.NEED_WRAP) {
      output.answer();
      output.flush();
      status = engine.getHandshakeStatus();
    }
    if (status != HandshakeStatus.NOT_HANDSHAKING) {
      throw TlsProblems.anotherHandshake();
    }
  }

  @Override
  public boolean hasBuffered() {
    return input.hasBuffered();
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return output.write(from, mostInRecord);
  }

  @Override
  public void peerReadsAhead() {
    mostInRecord = LONGEST_RECORD;
  }

  @Override
  public SelectableChannel source() {
    return below.source();
  }

  @Override
  public SelectableChannel sink() {
    return below.sink();
  }

  /** Without a goodbye, as QEMU does it: JSON says where a message ends. */
  @Override
  public void close() {
    below.close();
  }
}
