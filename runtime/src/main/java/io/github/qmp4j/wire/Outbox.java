package io.github.qmp4j.wire;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent and could not be written at once. Whoever has the turn flushes it, so that a
 * server that wants its output read first cannot block a writer.
 *
 * <p>A request once added is sent in full, even if its caller has given up: half a command would
 * spoil the next one.
 *
 * <p>Waiting for this is waiting until not too much is waiting for the peer to take it.
 */
final class Outbox implements Awaited {

  private static final int MAX_BACKLOG = 1 << 20;

  /** The JDK keeps a buffer outside of the heap as big as the biggest write, for each thread. */
  private static final int LONGEST_WRITE = 64 << 10;

  private final Transport transport;
  private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
  /** What travels with the first byte of a buffer; null until there is such a thing. */
  private @Nullable Map<ByteBuffer, FileDescriptor> passengers;

  private volatile int backlog;
  private volatile @Nullable IOException fault;

  Outbox(Transport transport) {
    this.transport = transport;
  }

  /**
   * Writes the bytes, behind those still waiting; keeps what cannot be written now. The array must
   * not be changed any more.
   *
   * @param descriptor to pass with the first of them; null for none
   * @return true if all is on its way
   */
  synchronized boolean add(byte[] bytes, @Nullable FileDescriptor descriptor) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (descriptor != null) {
      if (passengers == null) {
        passengers = new IdentityHashMap<>();
      }
      passengers.put(buffer, descriptor);
    }
    waiting.add(buffer);
    backlog += buffer.remaining();
    return flush();
  }

  /**
   * Writes what can be written now.
   *
   * @return true if nothing is left
   */
  synchronized boolean flush() {
    while (backlog > 0) {
      ByteBuffer first = waiting.element();
      int written = write(first);
      if (written == 0) {
        return false;
      }
      backlog -= written;
      if (!first.hasRemaining()) {
        waiting.remove();
        if (passengers != null) {
          passengers.remove(first);
        }
      }
    }
    return fault == null;
  }

  private int write(ByteBuffer buffer) {
    int before = buffer.position();
    int end = buffer.limit();
    if (fault == null) {
      try {
        if (passengers != null && before == 0) { // once more if nothing could be written
          board(passengers.get(buffer));
        }
        return transport.write(buffer.limit(Math.min(end, before + LONGEST_WRITE)));
      } catch (IOException e) {
        // What the peer said before it went is still to be read; the end is the reader's to tell.
        fault = e;
      } finally {
        buffer.limit(end);
      }
    }
    buffer.position(end);
    return end - before;
  }

  private void board(@Nullable FileDescriptor descriptor) throws IOException {
    // Whoever closed it meanwhile has given up; the server will say that none came.
    if (descriptor != null && descriptor.valid()) {
      transport.attach(descriptor);
    }
  }

  /** Drops what is waiting, and what comes. */
  synchronized void close() {
    fault = new IOException("closed");
    flush();
  }

  @Override
  public boolean arrived() {
    return backlog <= MAX_BACKLOG;
  }

  /** Bytes waiting. */
  int backlog() {
    return backlog;
  }

  /** Why nothing can be written any more; null if it can. */
  @Nullable
  IOException fault() {
    return fault;
  }
}
