package io.github.qmp4j.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** QAPI's {@code any}: the one place that needs jackson-databind. */
public final class AnyJson {

  /** A value stands in the middle of a message: what follows it is none of the mapper's business. */
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private AnyJson() {}

  /** Reads whatever stands here, an explicit {@code null} as a {@code NullNode}. */
  public static JsonNode read(JsonParser in) {
    JsonNode node = MAPPER.readTree(in);
    return Decode.required(in, "any", node);
  }

  /** Reads the members that are left of an object, in their order. */
  public static Map<String, JsonNode> readMembers(JsonParser in) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      members.put(name, read(in));
    }
    return members;
  }

  /** Writes the members of a map into the object that is being written. */
  public static void writeMembers(JsonGenerator out, Map<String, JsonNode> members) {
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      out.writeName(member.getKey());
      write(out, member.getValue());
    }
  }

  public static void write(JsonGenerator out, @Nullable JsonNode value) {
    if (value == null) {
      out.writeNull();
    } else {
      MAPPER.writeTree(out, value);
    }
  }
}
