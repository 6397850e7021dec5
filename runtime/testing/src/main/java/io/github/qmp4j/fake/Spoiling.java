package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.NewerValue;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.TypeRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fault can lay hands on. */
final class Spoiling {

  private static final int CHUNK = 64 << 10;

  private final Served served;
  private final Output output;
  private final @Nullable String command;
  private final @Nullable ObjectNode reply;
  private boolean replaced;

  /**
   * @param reply null where there is none
   */
  Spoiling(Served served, Output output, @Nullable String command, @Nullable ObjectNode reply) {
    this.served = served;
    this.output = output;
    this.command = command;
    this.reply = reply;
  }

  Output output() {
    return output;
  }

  ObjectNode reply() {
    return Objects.requireNonNull(reply);
  }

  boolean isReplaced() {
    return replaced;
  }

  void event(String name) throws IOException {
    output.send(new Events(served, event -> {}).minimal(name));
  }

  void errors(int count) throws IOException {
    replaced = true;
    for (int i = 1; i <= count; i++) {
      ObjectNode error = reply().objectNode();
      error
          .putObject("error")
          .put("class", "GenericError")
          .put("desc", "JSON parse error, expecting value");
      output.send(error);
    }
  }

  void cutOff() throws IOException {
    replaced = true;
    byte[] bytes = output.bytes(reply());
    output.sendBytes(Arrays.copyOf(bytes, bytes.length / 2));
    output.end();
  }

  /** A string result of so many characters; the id stays. */
  void huge(long characters) throws IOException {
    replaced = true;
    byte[] chunk = new byte[CHUNK];
    Arrays.fill(chunk, (byte) 'x');
    output.sendBytes("{\"return\": \"".getBytes(StandardCharsets.US_ASCII));
    for (long left = characters; left > 0; left -= CHUNK) {
      output.sendBytes(left >= CHUNK ? chunk : Arrays.copyOf(chunk, (int) left));
    }
    JsonNode id = reply().get("id");
    ObjectNode rest = reply().objectNode();
    if (id != null) {
      rest.set("id", id);
    }
    String end = new String(output.bytes(rest), StandardCharsets.US_ASCII).substring(1);
    output.sendBytes((id == null ? "\"" + end : "\", " + end).getBytes(StandardCharsets.US_ASCII));
  }

  /** Makes a newer server's result of the result. */
  void newer(NewerValue.Kind kind) {
    TypeRef type = served
        .schema()
        .command(Objects.requireNonNull(command))
        .flatMap(Command::returns)
        .orElseThrow(() -> new IllegalStateException(command + " has no result"));
    JsonNode result = reply().get("return");
    if (result == null || !new NewerValue(served.schema(), kind).change(type, result)) {
      throw new IllegalStateException("in the reply to " + command + " there is no " + kind.what()
          + " to be changed: " + reply());
    }
  }
}
