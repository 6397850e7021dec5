package io.github.qmp4j.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A transport from which bytes come in given pieces, and then the end. */
final class Pieces implements Transport {

  private final ArrayDeque<ByteBuffer> pieces = new ArrayDeque<>();

  static Pieces cutAt(byte[] bytes, int... positions) {
    Pieces result = new Pieces();
    int from = 0;
    for (int position : positions) {
      result.pieces.add(ByteBuffer.wrap(bytes, from, position - from));
      from = position;
    }
    result.pieces.add(ByteBuffer.wrap(bytes, from, bytes.length - from));
    return result;
  }

  static Pieces cutEverywhere(byte[] bytes) {
    int[] positions = new int[bytes.length];
    Arrays.setAll(positions, i -> i);
    return cutAt(bytes, positions);
  }

  static Pieces cutAtRandom(byte[] bytes, SplittableRandom random) {
    int[] positions =
        random.ints(random.nextInt(8), 0, bytes.length + 1).sorted().toArray();
    return cutAt(bytes, positions);
  }

  /** All messages up to the end of the stream. */
  List<Message> receive(int maxMessageBytes) throws IOException {
    Inbox inbox = new Inbox(maxMessageBytes);
    List<Message> messages = new ArrayList<>();
    try {
      while (true) {
        inbox.fill(this);
        for (Message next = inbox.next(); next != null; next = inbox.next()) {
          messages.add(next);
        }
      }
    } catch (EOFException e) {
      return messages;
    }
  }

  @Override
  public int read(ByteBuffer into) {
    ByteBuffer piece = pieces.peek();
    if (piece == null) {
      return -1;
    }
    int count = Math.min(piece.remaining(), into.remaining());
    into.put(piece.slice(piece.position(), count));
    piece.position(piece.position() + count);
    if (!piece.hasRemaining()) {
      pieces.remove();
    }
    return count;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SelectableChannel source() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SelectableChannel sink() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
