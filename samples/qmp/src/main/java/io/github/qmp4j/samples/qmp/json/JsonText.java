package io.github.qmp4j.samples.qmp.json;

import java.io.StringWriter;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON value as text. */
public final class JsonText {

  /** What the parser says of where it was, which is told otherwise. */
  private static final Pattern PLACES = Pattern.compile("(?s) \\(start marker at .*");

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /**
   * The value without blanks.
   *
   * @throws MalformedJsonException if it is not one JSON value
   */
  public static String compact(String text) {
    try (JsonParser in = parser(text)) {
      if (in.nextToken() == null) {
        throw new MalformedJsonException("a JSON value is missing", 0);
      }
      String value = copy(in);
      if (in.nextToken() != null) {
        int at = (int) in.currentTokenLocation().getCharOffset();
        throw new MalformedJsonException("nothing may follow the JSON value", at);
      }
      return value;
    } catch (JacksonException e) {
      long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
      throw new MalformedJsonException(
          PLACES.matcher(e.getOriginalMessage()).replaceAll(""), (int) at);
    }
  }

  /** A string as it is written in JSON. */
  public static String quote(String text) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = generator(out)) {
      generator.writeString(text);
    }
    return out.toString();
  }

  /** What the parser stands on, numbers as they were written. The parser stands on its end then. */
  public static String copy(JsonParser in) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = generator(out)) {
      int depth = 0;
      JsonToken token = in.currentToken();
      while (true) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
          generator.writeNumber(in.getString()); // 1e3 stays 1e3
        } else {
          generator.copyCurrentEvent(in);
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
        if (depth == 0 && token != JsonToken.PROPERTY_NAME) {
          break;
        }
        token = in.nextToken();
      }
    }
    return out.toString();
  }

  /** A parser before the first token. */
  public static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  private static JsonGenerator generator(StringWriter out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }
}
