package io.github.qmp4j.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.util.TokenBuffer;

/**
 * For unions whose tag does not come before their branch's members: no client may rely on the order.
 * QEMU mostly sends the tag early; not so in {@code query-qmp-schema}, its longest reply.
 */
public final class TagFirst {

  private TagFirst() {}

  /**
   * The rest of an object, with the tag moved to the front.
   *
   * <p>{@code in} stands on the first token of the value of a member that nobody knows before the
   * tag is known. Members read before are not repeated. {@code in} is left on the object's last
   * token, so that the caller goes on with the returned parser and need not look back.
   *
   * <p>Where there is no tag, the empty string stands in: a branch that nobody knows.
   */
  public static JsonParser reorder(JsonParser in, String tag) {
    TokenBuffer others = TokenBuffer.forGeneration();
    String value = splitOff(in, tag, others);
    TokenBuffer reordered = TokenBuffer.forGeneration();
    try (JsonParser rest = parser(others)) {
      reordered.writeStartObject();
      reordered.writeStringProperty(tag, value);
      while (rest.nextName() != null) {
        copyMember(rest, reordered);
      }
      reordered.writeEndObject();
    }
    return parser(reordered);
  }

  /** Copies the object from the current member on to {@code others}, except for the tag's value. */
  private static String splitOff(JsonParser in, String tag, TokenBuffer others) {
    @Nullable String value = null;
    others.writeStartObject();
    others.writeName(in.currentName());
    others.copyCurrentStructure(in);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals(tag)) {
        in.nextToken();
        value = Decode.string(in);
      } else {
        copyMember(in, others);
      }
    }
    others.writeEndObject();
    return Decode.orElse(in, tag, value, "");
  }

  private static void copyMember(JsonParser in, JsonGenerator out) {
    out.writeName(in.currentName());
    in.nextToken();
    out.copyCurrentStructure(in);
  }

  private static JsonParser parser(TokenBuffer object) {
    JsonParser parser = object.asParser();
    parser.nextToken();
    return parser;
  }
}
