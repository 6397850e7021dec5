package io.github.qmp4j.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What was received and is not a message yet. Grows with the message that is coming in, up to the
 * limit, and shrinks again afterwards. Used by who has the turn.
 */
final class Inbox {

  /** Small, for there may be thousands of connections; a busy one grows. */
  private static final int SMALLEST = 4 << 10;

  /** The JDK keeps a buffer outside of the heap as big as the biggest read, for each thread. */
  private static final int LONGEST_READ = 64 << 10;

  private static final String GREETING = "{\"QMP\":";

  private final int maxMessageBytes;
  private final MessageScanner scanner = new MessageScanner();
  private byte[] bytes = new byte[SMALLEST];
  private ByteBuffer view = ByteBuffer.wrap(bytes); // for reading into them
  private int start; // of the message that is coming in
  private int scanned;
  private int end;
  private boolean inMessage;
  private boolean crowded;
  private boolean delimited; // by sentinels, each of which is where a message begins, too
  private boolean unproven; // that what follows the last sentinel is no rest of something
  private boolean fresh = true; // nothing has been skipped yet
  private volatile boolean skipping;

  Inbox(int maxMessageBytes) {
    this.maxMessageBytes = maxMessageBytes;
  }

  /**
   * Reads once from the transport.
   *
   * @return how many bytes came; 0 if there are none now
   * @throws EOFException at the end of the stream
   */
  int fill(Transport transport) throws IOException {
    makeRoom();
    int room = Math.min(bytes.length - end, LONGEST_READ);
    int count = transport.read(view.limit(end + room).position(end));
    if (count < 0) {
      throw new EOFException(inMessage ? "closed in the middle of a message" : "closed");
    }
    end += count;
    crowded = count == room;
    return count;
  }

  /** Whether the last read took all the room there was, so that there may be more. */
  boolean isCrowded() {
    return crowded;
  }

  /** Gives back memory if nothing is coming in. */
  void trim() {
    if (start == end && bytes.length > SMALLEST) {
      use(new byte[SMALLEST]);
      start = 0;
      end = 0;
      crowded = false;
    }
  }

  /**
   * Drops everything up to and including the next {@link Connection#SENTINEL}, whatever it is, the
   * message that is coming in included. From any thread.
   */
  void skipToSentinel() {
    delimited = true;
    skipping = true;
  }

  /** The next complete message; null if it has not come yet. */
  @Nullable
  Message next() throws MalformedException {
    while (true) {
      if (skipping) {
        skip();
      }
      try {
        return scan();
      } catch (MalformedException e) {
        if (!unproven) {
          throw e;
        }
        skipping = true;
      }
    }
  }

  private @Nullable Message scan() throws MalformedException {
    while (inMessage || startOfMessage()) {
      int limit = delimited ? sentinel() : end;
      int after = scanner.scan(bytes, start, scanned, limit);
      scanned = after < 0 ? limit : after;
      if (scanned - start > maxMessageBytes) {
        throw MalformedException.at(
            "a message of more than " + maxMessageBytes + " bytes", bytes, start, end);
      }
      if (after >= 0) {
        return cut();
      }
      if (limit == end) {
        return null;
      }
      start = limit; // the half message before it belongs to the past
      inMessage = false;
    }
    return null;
  }

  /** Where the next one is, or the end. */
  private int sentinel() {
    int at = scanned;
    while (at < end && bytes[at] != Connection.SENTINEL) {
      at++;
    }
    return at;
  }

  private void skip() {
    inMessage = false;
    unproven = true;
    if (fresh && start < end) {
      fresh = false;
      skipping = !greets(); // no agent does that
    }
    while (start < end && skipping) {
      skipping = bytes[start++] != Connection.SENTINEL;
    }
  }

  /** Whether the next bytes are a monitor's greeting. */
  private boolean greets() {
    for (int i = 0; i < GREETING.length(); i++) {
      if (start + i >= end || bytes[start + i] != GREETING.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean startOfMessage() throws MalformedException {
    while (start < end
        && (MessageScanner.isBlank(bytes[start])
            || delimited && bytes[start] == Connection.SENTINEL)) {
      start++;
    }
    if (start == end) {
      start = 0;
      end = 0;
      return false;
    }
    if (bytes[start] != '{') {
      throw MalformedException.at("expected '{'", bytes, start, end);
    }
    scanner.reset();
    scanned = start + 1;
    inMessage = true;
    return true;
  }

  private Message cut() {
    inMessage = false;
    unproven = false;
    int length = scanned - start;
    Message message;
    if (length > LONGEST_READ) {
      // Too big to copy: the message keeps the array, and a fresh one takes what follows.
      message = new Message(bytes, start, scanned, scanner.spans());
      byte[] rest = new byte[Math.max(SMALLEST, end - scanned)];
      System.arraycopy(bytes, scanned, rest, 0, end - scanned);
      use(rest);
      end -= scanned;
      start = 0;
    } else {
      byte[] copy = new byte[length];
      System.arraycopy(bytes, start, copy, 0, length);
      message = new Message(copy, 0, length, scanner.spans());
      start = scanned;
    }
    return message;
  }

  private void makeRoom() {
    boolean full = end == bytes.length;
    byte[] target = bytes;
    if (full && start < bytes.length / 2 || crowded && bytes.length < LONGEST_READ) {
      target = new byte[(int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)];
    } else if (!full) {
      return;
    }
    System.arraycopy(bytes, start, target, 0, end - start);
    if (target != bytes) {
      use(target);
    }
    end -= start;
    scanned -= start;
    start = 0;
  }

  private void use(byte[] array) {
    bytes = array;
    view = ByteBuffer.wrap(array);
  }
}
