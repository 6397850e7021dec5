package io.github.qmp4j.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection, for scripts. */
public final class ScriptedPeer {

  public static final String GREETING =
      "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}, "
          + "\"package\": \"scripted\"}, \"capabilities\": [\"oob\"]}}\r\n";

  /** The client has closed while something was sent to it: it knew enough, or its test will tell. */
  static final class ClientGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
      super("the client has closed before all was sent", cause);
    }
  }

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(64 << 10).limit(0);

  ScriptedPeer(SocketChannel channel) {
    this.channel = channel;
  }

  /** Sends a greeting and accepts the negotiation. */
  public void greet() throws IOException {
    send(GREETING);
    String negotiation = receive();
    if (!negotiation.contains("qmp_capabilities")) {
      throw new IOException("expected the negotiation, got " + negotiation);
    }
    send("{\"return\": {}" + idOf(negotiation) + "}\r\n");
  }

  /** The next command, exactly as it was sent, without what stands between commands. */
  public String receive() throws IOException {
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    int depth = 0;
    boolean inString = false;
    while (true) {
      int b = receiveByte();
      if (depth == 0 && b != '{') {
        continue;
      }
      command.write(b);
      if (inString) {
        if (b == '\\') {
          command.write(receiveByte());
        } else if (b == '"') {
          inString = false;
        }
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return command.toString(StandardCharsets.UTF_8);
      }
    }
  }

  /** One byte; an {@link EOFException} if the client has closed. */
  public int receiveByte() throws IOException {
    if (!in.hasRemaining()) {
      in.clear();
      int count = channel.read(in);
      in.flip();
      if (count < 0) {
        throw new EOFException("the client has closed");
      }
    }
    return in.get() & 0xFF;
  }

  /** The member {@code id} of a command as it can be put into the reply, with its comma; or "". */
  public static String idOf(String command) {
    int at = command.lastIndexOf(",\"id\":");
    return at < 0 ? "" : command.substring(at, command.length() - 1);
  }

  /** Answers a command with success. */
  public void answer(String command, String value) throws IOException {
    send("{\"return\": " + value + idOf(command) + "}\r\n");
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    try {
      while (out.hasRemaining()) {
        channel.write(out);
      }
    } catch (IOException e) {
      throw new ClientGoneException(e);
    }
  }

  /** Waits until the client closes, in whatever way; what it still sends is dropped. */
  public void awaitClose() {
    try {
      do {
        in.clear();
      } while (channel.read(in) >= 0);
    } catch (IOException e) {
      // A client that leaves something unread resets the connection: closed all the same.
    }
  }
}
