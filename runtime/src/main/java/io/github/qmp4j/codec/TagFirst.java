package io.github.qmp4j.codec;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * For unions whose tag does not come before their branch's members. QEMU sends the tag early, so
 * this is the rare path; but no client may rely on the order.
 */
public final class TagFirst {

  private static final JsonFactory JSON = new JsonFactory();

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
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    String value = splitOff(in, tag, others);
    ByteArrayOutputStream reordered = new ByteArrayOutputStream(others.size() + 32);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), reordered);
        JsonParser rest = parser(others)) {
      out.writeStartObject();
      out.writeStringProperty(tag, value);
      while (rest.nextName() != null) {
        copyMember(rest, out);
      }
      out.writeEndObject();
    }
    return parser(reordered);
  }

  /** Copies the object from the current member on to {@code others}, except for the tag's value. */
  private static String splitOff(JsonParser in, String tag, ByteArrayOutputStream others) {
    @Nullable String value = null;
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), others)) {
      out.writeStartObject();
      out.writeName(in.currentName());
      out.copyCurrentStructure(in);
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals(tag)) {
          in.nextToken();
          value = Decode.string(in);
        } else {
          copyMember(in, out);
        }
      }
      out.writeEndObject();
    }
    return Decode.orElse(in, tag, value, "");
  }

  private static void copyMember(JsonParser in, JsonGenerator out) {
    out.writeName(in.currentName());
    in.nextToken();
    out.copyCurrentStructure(in);
  }

  private static JsonParser parser(ByteArrayOutputStream object) {
    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), object.toByteArray());
    parser.nextToken();
    return parser;
  }
}
