package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** Turns TLS records that come from a transport into bytes. Used by one thread at a time. */
final class TlsInput {

  private final Transport below;
  private final SSLEngine engine;
  private ByteBuffer records; // what came and is not decrypted yet, ready to be added to
  private ByteBuffer plain; // what is decrypted and not read yet
  private boolean needsMore; // there is no whole record, or none that can be read now

  TlsInput(Transport below, SSLEngine engine) {
    this.below = below;
    this.engine = engine;
    this.records = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    this.plain =
        ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
  }

  /** Whether {@link #read} would return something, or the end, without reading from below. */
  boolean hasBuffered() {
    return plain.hasRemaining()
        || records.position() > 0 && !needsMore
        || engine.isInboundDone(); // the peer has said goodbye, and may keep the socket open
  }

  /** Reads from below only if there is nothing here, so that what is here can be used up. */
  int read(ByteBuffer into) throws IOException {
    int start = into.position();
    boolean buffered = hasBuffered();
    while (into.hasRemaining()) {
      if (plain.hasRemaining()) {
        move(into);
      } else if (hasBuffered()) {
        if (!decrypt()) {
          return into.position() > start ? into.position() - start : -1;
        }
      } else if (buffered || into.position() > start) {
        break;
      } else {
        int count = receive();
        if (count <= 0) {
          return count;
        }
      }
    }
    return into.position() - start;
  }

  private void move(ByteBuffer into) {
    int count = Math.min(into.remaining(), plain.remaining());
    into.put(plain.slice(plain.position(), count));
    plain.position(plain.position() + count);
  }

  /** Reads once from below; as {@link Transport#read} does. */
  int receive() throws IOException {
    if (!records.hasRemaining()) {
      records = ByteBuffer.allocate(2 * records.capacity()).put(records.flip());
    }
    int count = below.read(records);
    if (count > 0) {
      needsMore = false;
    }
    return count;
  }

  /**
   * Decrypts one record if there is one. Nothing decrypted may be left.
   *
   * @return false if the peer has closed the session
   */
  boolean decrypt() throws SSLException {
    records.flip();
    plain.clear();
    SSLEngineResult result;
    try {
      result = engine.unwrap(records, plain);
    } finally {
      records.compact();
      plain.flip();
    }
    if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
      plain =
          ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
    } else {
      needsMore = result.bytesConsumed() == 0;
    }
    return result.getStatus() != SSLEngineResult.Status.CLOSED;
  }

  /** Whether there is no whole record, so that more must be received. */
  boolean needsMore() {
    return needsMore || records.position() == 0;
  }
}
