package io.github.qmp4j.wire;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;

/**
 * The seam between protocol and socket: bytes both ways, never blocking.
 *
 * <p><b>Threads.</b> One thread at a time reads and one at a time writes, not always the same ones.
 * {@link #close} may be called from any thread at any time, also more than once.
 */
public interface Transport {

  /**
   * Reads what is there.
   *
   * @return how many bytes; 0 if there are none now; -1 at the end of the stream
   */
  int read(ByteBuffer into) throws IOException;

  /**
   * Whether {@link #read} would return something although {@link #source} has nothing. Reading while
   * this is so must come to an end.
   */
  default boolean hasBuffered() {
    return false;
  }

  /** Writes what can be taken now. What is not will be given again, unchanged, before anything else. */
  int write(ByteBuffer from) throws IOException;

  /** Whether file descriptors can be passed. */
  default boolean passesDescriptors() {
    return false;
  }

  /**
   * The next byte that is written takes this descriptor along; only if {@link #passesDescriptors}.
   */
  default void attach(FileDescriptor descriptor) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The peer is known to read all that is there: what is written may come in big pieces. */
  default void peerReadsAhead() {}

  /** What to select for reading on; in non-blocking mode. */
  SelectableChannel source();

  /** What to select for writing on; in non-blocking mode. Often the same as {@link #source}. */
  SelectableChannel sink();

  /** Frees everything. Failing to close is not worth an exception to anybody. */
  void close();
}
