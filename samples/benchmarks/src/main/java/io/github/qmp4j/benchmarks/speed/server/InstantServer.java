package io.github.qmp4j.benchmarks.speed.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * What {@code instant_server.c} does, in Java, for machines without a C compiler; the arguments are the
 * same, the number of events even.
 */
final class InstantServer {

  private static final String GREETING =
      "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 2,"
          + " \"major\": 7}, \"package\": \"\"}, \"capabilities\": [\"oob\"]}}\r\n";
  private static final String STATUS =
      "{\"status\": \"running\", \"singlestep\": false, \"running\": true}";
  private static final String EVENT =
      "{\"timestamp\": {\"seconds\": 1767225600, \"microseconds\": 0}, \"event\": \"%s\"}\r\n";
  private static final int PAIRS_AT_ONCE = 250;

  private final SocketChannel client;
  private final OutputStream out;
  private final int events;
  private final StringBuilder request = new StringBuilder();
  private int depth;
  private boolean quoted;
  private boolean escaped;

  private InstantServer(SocketChannel client, int events) {
    this.client = client;
    this.out = Channels.newOutputStream(client);
    this.events = events;
  }

  public static void main(String[] args) throws IOException {
    try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      door.bind(UnixDomainSocketAddress.of(args[0]));
      while (true) {
        InstantServer server = new InstantServer(door.accept(), Integer.parseInt(args[1]));
        new Thread(server::serve, "client").start();
      }
    }
  }

  private void serve() {
    try (client) {
      send(GREETING);
      ByteBuffer bytes = ByteBuffer.allocateDirect(8 << 10);
      while (client.read(bytes) >= 0) {
        bytes.flip();
        while (bytes.hasRemaining()) {
          received((char) bytes.get());
        }
        bytes.clear();
      }
    } catch (IOException e) {
      // The client has left.
    }
  }

  /** Requests end with their outermost brace: some clients send no newline. */
  private void received(char c) throws IOException {
    request.append(c);
    if (quoted) {
      quoted = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{') {
      depth++;
    } else if (c == '}' && --depth == 0) {
      answer(request.toString());
      request.setLength(0);
    }
  }

  private void answer(String json) throws IOException {
    if (json.contains("\"stop\"")) {
      sendEvents();
    }
    String result = json.contains("\"query-status\"") ? STATUS : "{}";
    send("{\"return\": " + result + id(json) + "}\r\n");
  }

  private void sendEvents() throws IOException {
    String two = EVENT.formatted("STOP") + EVENT.formatted("RESUME");
    byte[] batch = bytes(two.repeat(PAIRS_AT_ONCE));
    for (int pairs = events / 2; pairs > 0; pairs -= PAIRS_AT_ONCE) {
      out.write(batch, 0, two.length() * Math.min(pairs, PAIRS_AT_ONCE));
    }
  }

  /** The id as it was sent, with what goes before it in a reply; empty if there is none. */
  private static String id(String json) {
    int at = json.indexOf("\"id\"");
    if (at < 0) {
      return "";
    }
    int from = json.indexOf(':', at) + 1;
    int to = from;
    while (to < json.length() && json.charAt(to) != ',' && json.charAt(to) != '}') {
      to++;
    }
    return ", \"id\": " + json.substring(from, to).strip();
  }

  private void send(String text) throws IOException {
    out.write(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
