package io.github.qmp4j.fuzz;

import io.github.qmp4j.wire.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Plays the server of a conversation, in pieces of random length. It says its part of a turn when the
 * client has said its own. A client that waits for more than there is to be said finds the end of the
 * stream, so that nothing has to wait for a time-out.
 */
public final class PlayedTransport implements Transport {

  private static final int LONGEST_PIECE = 3_000;

  /** Who reads in vain more often does not only look, but waits. */
  private static final int IDLE_READS = 3;

  /** What the recorded server was asked to repeat at first; a played client asks for another number. */
  private static final String RECORDED_NUMBER = "7700077";

  private final Conversation conversation;
  private final SplittableRandom random;
  private final Thread player = Thread.currentThread();
  private final Pipe pipe;
  private byte[] said = {};
  private int position;
  private int turn;
  private int commandsAwaited;
  private int commands;
  private int depth;
  private int idleReads;
  private String number = "";

  PlayedTransport(Conversation conversation, SplittableRandom random) throws IOException {
    this.conversation = conversation;
    this.random = random;
    pipe = Pipe.open();
    pipe.sink().write(ByteBuffer.wrap(new byte[1])); // never read: there is always something to do
    pipe.source().configureBlocking(false);
    pipe.sink().configureBlocking(false);
    commandsAwaited = conversation.turns().get(0).commands().size();
  }

  @Override
  public synchronized int read(ByteBuffer into) {
    while (position == said.length && isTurnOver()) {
      said = numbered(conversation.turns().get(turn++).said());
      position = 0;
      if (turn < conversation.turns().size()) {
        commandsAwaited += conversation.turns().get(turn).commands().size();
      }
    }
    if (position == said.length) {
      idleReads += Thread.currentThread() == player ? 1 : 0;
      return idleReads < IDLE_READS ? 0 : -1;
    }
    idleReads = 0;
    int length = Math.min(into.remaining(), 1 + random.nextInt(LONGEST_PIECE));
    length = Math.min(length, said.length - position);
    into.put(said, position, length);
    position += length;
    return length;
  }

  private boolean isTurnOver() {
    return turn < conversation.turns().size() && commands >= commandsAwaited;
  }

  private byte[] numbered(byte[] recorded) {
    String text = new String(recorded, StandardCharsets.ISO_8859_1);
    return number.isEmpty()
        ? recorded
        : text.replace(RECORDED_NUMBER, number).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public synchronized int write(ByteBuffer from) {
    int length = from.remaining();
    idleReads = 0;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    while (from.hasRemaining()) {
      byte b = from.get();
      written.write(b);
      depth += b == '{' ? 1 : b == '}' ? -1 : 0;
      commands += b == '}' && depth == 0 ? 1 : 0;
    }
    String text = written.toString(StandardCharsets.ISO_8859_1);
    if (text.contains("guest-sync-delimited") || text.contains("qmp_capabilities")) {
      number = text.replaceAll("\\D", "");
    }
    return length;
  }

  @Override
  public SelectableChannel source() {
    return pipe.source();
  }

  @Override
  public SelectableChannel sink() {
    return pipe.sink();
  }

  @Override
  public void close() {
    try {
      pipe.source().close();
      pipe.sink().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
