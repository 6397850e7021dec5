package io.github.qmp4j.benchmarks.speed.raw;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A blocking socket on which requests are bytes and replies are lines. A line that comes in one piece is
 * not copied.
 */
public final class RawMonitor implements AutoCloseable {

  public static final ByteBuffer QUERY_STATUS = request("query-status");
  static final ByteBuffer QUERY_STATUS_WITH_ID =
      buffer("{\"execute\":\"query-status\",\"id\":1}\n");
  static final ByteBuffer STOP = request("stop");
  private static final ByteBuffer NEGOTIATE = request("qmp_capabilities");
  private static final String SCHEME = "unix:";
  private static final int LONGEST_READ = 64 << 10;

  private final SocketChannel channel;
  private byte[] bytes = new byte[LONGEST_READ];
  private ByteBuffer view = ByteBuffer.wrap(bytes);
  private int lineStart;
  private int start;
  private int end;

  private RawMonitor(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects to {@code unix:PATH} and negotiates. */
  public static RawMonitor connect(String address) {
    try {
      RawMonitor monitor = new RawMonitor(
          SocketChannel.open(UnixDomainSocketAddress.of(address.substring(SCHEME.length()))));
      monitor.skipLine();
      monitor.send(NEGOTIATE);
      monitor.skipReply();
      return monitor;
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    }
  }

  /** The bytes of a command without arguments. */
  public static ByteBuffer request(String command) {
    return buffer("{\"execute\":\"" + command + "\"}\n");
  }

  private static ByteBuffer buffer(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes);
  }

  /** Sends all of it. */
  public void send(ByteBuffer request) {
    try {
      request.rewind();
      while (request.hasRemaining()) {
        channel.write(request);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines up to the first that is no event. */
  public void skipReply() {
    while (skipLine()) {}
  }

  /** As {@link #skipReply}; the reply, with the end of its line. */
  public byte[] reply() {
    skipReply();
    return Arrays.copyOfRange(bytes, lineStart, start);
  }

  /** Reads a line; tells whether it is an event. Those start with the time, replies do not. */
  boolean skipLine() {
    int scanned = start;
    while (true) {
      for (; scanned < end; scanned++) {
        if (bytes[scanned] == '\n') {
          lineStart = start;
          start = scanned + 1;
          return bytes[lineStart + 2] == 't';
        }
      }
      scanned -= start;
      fill();
    }
  }

  private void fill() {
    int kept = end - start;
    byte[] target = kept > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, start, target, 0, kept);
    if (target != bytes) {
      bytes = target;
      view = ByteBuffer.wrap(bytes);
    }
    start = 0;
    try {
      int count =
          channel.read(view.limit(Math.min(bytes.length, kept + LONGEST_READ)).position(kept));
      if (count < 0) {
        throw new EOFException("the server has gone");
      }
      end = kept + count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
