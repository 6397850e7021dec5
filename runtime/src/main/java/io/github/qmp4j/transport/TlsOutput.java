package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/**
 * Turns bytes into TLS records and these into what a transport has taken. Bytes count as written once
 * their record has left, so that nobody believes all is sent while a record is stuck here.
 */
final class TlsOutput {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Transport below;
  private final SSLEngine engine;
  private final int longestRecord;
  private ByteBuffer records; // between calls: what has not left yet
  private int inRecords; // bytes of the caller's that are in there

  TlsOutput(Transport below, SSLEngine engine) {
    this.below = below;
    this.engine = engine;
    this.longestRecord = engine.getSession().getPacketBufferSize();
    this.records = ByteBuffer.allocate(2 * longestRecord).limit(0);
  }

  /**
   * @param mostInRecord how many bytes a record may hold
   * @return how many bytes were written. The same bytes must come again if it was not all
   */
  synchronized int write(ByteBuffer from, int mostInRecord) throws IOException {
    int start = from.position();
    while (flush()) {
      from.position(from.position() + inRecords);
      inRecords = 0;
      if (!from.hasRemaining()) {
        break;
      }
      fill(from.duplicate(), mostInRecord);
    }
    return from.position() - start;
  }

  private void fill(ByteBuffer from, int mostInRecord) throws SSLException {
    int end = from.limit();
    records.clear();
    while (from.position() < end && records.remaining() >= longestRecord) {
      from.limit(Math.min(end, from.position() + mostInRecord));
      wrap(from);
      from.limit(end);
    }
    records.flip();
  }

  /** Makes the records that the protocol itself wants sent, behind those that have not left yet. */
  synchronized void answer() throws SSLException {
    records = ByteBuffer.allocate(records.remaining() + 2 * longestRecord).put(records);
    try {
      wrap(NOTHING);
    } finally {
      records.flip();
    }
  }

  private void wrap(ByteBuffer from) throws SSLException {
    SSLEngineResult result = engine.wrap(from, records);
    if (result.bytesProduced() == 0) {
      if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
        throw new SSLException("the TLS session has been closed");
      }
      if (from.hasRemaining()) { // if not, a writer has sent the answer meanwhile
        throw TlsProblems.anotherHandshake();
      }
    }
    inRecords += result.bytesConsumed();
  }

  /**
   * Writes what can be written now.
   *
   * @return true if nothing is left
   */
  synchronized boolean flush() throws IOException {
    while (records.hasRemaining()) {
      if (below.write(records) == 0) {
        return false;
      }
    }
    return true;
  }
}
