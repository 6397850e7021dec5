package io.github.qmp4j.fake.replay;

import io.github.qmp4j.fake.json.JsonText;
import io.github.qmp4j.fake.json.MessageStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One connection of a recording, played to one client. */
final class Playing implements MessageStream.Receiver {

  private static final String ID = "id";

  private final SocketChannel client;
  private final MessageStream messages = new MessageStream(this);
  private final Queue<JsonNode> said = new ArrayDeque<>();
  private final ByteBuffer in = ByteBuffer.allocate(16 << 10).limit(0);

  /** From the recorded ids to those of today; null if today there is none. */
  private final Map<JsonNode, @Nullable JsonNode> ids = new HashMap<>();

  Playing(SocketChannel client) {
    this.client = client;
  }

  /**
   * @throws IOException if the client does not play along; the message says how
   */
  void play(List<Line> lines) throws IOException {
    for (Line line : lines) {
      if (line.message().isNull() && !line.client()) {
        return;
      } else if (line.client()) {
        expect(line.message());
      } else if (line.message().isObject()) {
        say((ObjectNode) line.message());
      }
    }
    JsonNode more = next();
    if (more != null) {
      throw new IOException("the client said more than was recorded: " + more);
    }
  }

  private void expect(JsonNode recorded) throws IOException {
    JsonNode message = next();
    if (message == null && recorded.isNull()) {
      return;
    } else if (message == null) {
      throw new IOException("the client has left, expected was " + recorded);
    }
    if (recorded.has(ID)) {
      ids.put(recorded.get(ID), message.get(ID));
    }
    if (!Masking.fits(withoutId(recorded), withoutId(message))) {
      String expected = recorded.isNull() ? "the end" : recorded.toString();
      throw new IOException("expected was " + expected + ", the client said " + message);
    }
  }

  private static JsonNode withoutId(JsonNode message) {
    return message instanceof ObjectNode object ? object.deepCopy().without(ID) : message;
  }

  private void say(ObjectNode recorded) throws IOException {
    ObjectNode message = recorded.deepCopy();
    JsonNode id = message.remove(ID);
    JsonNode today = id == null ? null : ids.getOrDefault(id, id);
    if (today != null) {
      message.set(ID, today);
    }
    ByteBuffer out =
        ByteBuffer.wrap((JsonText.compact(message) + "\r\n").getBytes(StandardCharsets.UTF_8));
    while (out.hasRemaining()) {
      client.write(out);
    }
  }

  /** What the client says next; null if it has left. */
  private @Nullable JsonNode next() throws IOException {
    while (said.isEmpty()) {
      if (!in.hasRemaining()) {
        int count = client.read(in.clear());
        in.flip();
        if (count < 0) {
          return null;
        }
      }
      while (in.hasRemaining() && said.isEmpty()) {
        messages.feed(in.get() & 0xFF);
      }
    }
    return said.remove();
  }

  @Override
  public void message(JsonNode message) {
    said.add(message);
  }

  @Override
  public void malformed(String problem) {
    said.add(JsonNodeFactory.instance.stringNode(problem));
  }
}
