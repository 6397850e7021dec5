package io.github.qmp4j.fake;

import io.github.qmp4j.Empty;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a handler returned, as JSON. */
final class Results {

  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * @param unsigned whether whole numbers are 64 bits without a sign
   * @throws IllegalArgumentException if it is nothing that can be written
   */
  JsonNode json(@Nullable Object result, boolean unsigned) {
    if (result instanceof JsonNode node) {
      return node;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = mapper.createGenerator(text)) {
      write(out, result, unsigned);
    }
    return mapper.readTree(text.toString());
  }

  private static void write(JsonGenerator out, @Nullable Object value, boolean unsigned) {
    if (value == null || value == Empty.EMPTY) {
      out.writeStartObject();
      out.writeEndObject();
    } else if (value instanceof JsonWritable writable) {
      writable.write(out);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(element -> write(out, element, unsigned));
      out.writeEndArray();
    } else if (value instanceof JsonNode node) {
      out.writeTree(node);
    } else if (value instanceof String string) {
      out.writeString(string);
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Long number && unsigned) {
      Encode.uint64(out, number);
    } else if (value instanceof Number number) {
      out.writeNumber(new BigDecimal(number.toString()));
    } else {
      throw new IllegalArgumentException("a "
          + value.getClass().getName()
          + " cannot be written as JSON. If it is of a generated API, put codecs ="
          + " QmpApi.Codecs.BOTH into the @QmpApi of its package; or answer with a JsonNode");
    }
  }
}
