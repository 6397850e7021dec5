package io.github.qmp4j.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** QAPI's {@code any}: the one place that needs jackson-databind. */
public final class AnyJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private AnyJson() {}

  /** Reads whatever stands here, an explicit {@code null} as a {@code NullNode}. */
  public static JsonNode read(JsonParser in) {
    JsonNode node = MAPPER.readTree(in);
    return Decode.required(in, "any", node);
  }

  public static void write(JsonGenerator out, @Nullable JsonNode value) {
    if (value == null) {
      out.writeNull();
    } else {
      MAPPER.writeTree(out, value);
    }
  }
}
