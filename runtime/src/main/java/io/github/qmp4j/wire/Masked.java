package io.github.qmp4j.wire;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A message as it may be shown: without secrets, and not longer than people read. */
final class Masked {

  private static final int LONGEST = 8 << 10;
  private static final String MASK = "***";

  private final Secrets secrets = Secrets.KNOWN;
  private final StringWriter text = new StringWriter();
  private String command = "";

  private Masked() {}

  /**
   * @param message stands before the first token; is closed
   */
  static String text(JsonParser message) {
    Masked masked = new Masked();
    try (JsonParser in = message;
        JsonGenerator out = Json.generator(masked.text)) {
      return masked.copy(in, out) ? masked.text.toString() : masked.cut("…");
    } catch (JacksonException e) {
      return masked.cut("… (the rest is no JSON)");
    }
  }

  private String cut(String end) {
    return text.getBuffer().substring(0, Math.min(text.getBuffer().length(), LONGEST)) + end;
  }

  /** Copies tokens; false if there are too many. */
  private boolean copy(JsonParser in, JsonGenerator out) {
    int depth = 0;
    do {
      JsonToken token = in.nextToken();
      if (token == null) {
        return true;
      }
      out.copyCurrentEvent(in);
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.PROPERTY_NAME) {
        value(in, out, depth);
      }
      out.flush();
    } while (depth > 0 && text.getBuffer().length() <= LONGEST);
    return depth == 0;
  }

  private void value(JsonParser in, JsonGenerator out, int depth) {
    String name = in.currentName();
    if (depth == 1 && (name.equals("execute") || name.equals("exec-oob"))) {
      if (in.nextToken() == JsonToken.VALUE_STRING) {
        command = in.getString();
      }
      out.copyCurrentStructure(in);
    } else if (secrets.isSecret(command, name)) {
      in.nextToken();
      in.skipChildren();
      out.writeString(MASK);
    }
  }
}
