package io.github.qmp4j.fake;

import io.github.qmp4j.fake.json.JsonText;
import io.github.qmp4j.wire.Closing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.NetworkChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** The way to one client. Messages of several threads come one after the other. */
final class Output {

  private final ByteChannel channel;
  private final String lineEnd;
  private final ReentrantLock lock = new ReentrantLock();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private volatile boolean pretty;
  private int pieceSize = Integer.MAX_VALUE;
  private int toHold;

  Output(ByteChannel channel, String lineEnd, boolean pretty) {
    this.channel = channel;
    this.lineEnd = lineEnd;
    this.pretty = pretty;
  }

  void send(JsonNode message) throws IOException {
    sendBytes(bytes(message));
  }

  /** A message as it would be sent. */
  byte[] bytes(JsonNode message) {
    String text = pretty ? JsonText.pretty(message) : JsonText.compact(message);
    String ended = pretty ? text.replace("\n", lineEnd) : text;
    return (ended + lineEnd).getBytes(StandardCharsets.UTF_8);
  }

  void sendBytes(byte[] bytes) throws IOException {
    lock.lock();
    try {
      if (toHold > 0) {
        held.writeBytes(bytes);
        if (--toHold > 0) {
          return;
        }
        write(held.toByteArray());
        held.reset();
      } else {
        write(bytes);
      }
    } finally {
      lock.unlock();
    }
  }

  private void write(byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(pieceSize, bytes.length - at);
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, length);
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
      at += length;
    }
  }

  void printPretty() {
    pretty = true;
  }

  /** From now on, at most so many bytes in one write. */
  void split(int bytes) {
    lock.lock();
    pieceSize = bytes;
    lock.unlock();
  }

  /** The next messages are sent in one write. */
  void merge(int messages) {
    lock.lock();
    toHold = messages;
    lock.unlock();
  }

  void end() {
    Closing.quietly(channel);
  }

  /** Closes so that the client sees a reset, as far as the kind of channel allows it. */
  void reset() {
    try {
      if (channel instanceof NetworkChannel socket
          && socket.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException alreadyClosed) {
      return;
    }
    end();
  }
}
