package cases.traps;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * QAPI enum <code>ValueKind</code>, schema.json:41.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum ValueKind implements JsonWritable {
  /**
   * <code>string</code>.
   */
  STRING("string"),

  /**
   * <code>object</code>.
   */
  OBJECT("object"),

  /**
   * <code>override</code>.
   */
  OVERRIDE("override"),

  /**
   * <code>integer</code>.
   */
  INTEGER("integer"),

  /**
   * <code>list</code>.
   */
  LIST("list"),

  /**
   * <code>map</code>.
   */
  MAP("map"),

  /**
   * <code>rest</code>.
   */
  REST("rest"),

  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  ValueKind(String qapiName) {
    this.qapiName = qapiName;
  }

  /**
   * The value on the wire; empty for an unrecognized one.
   */
  public String qapiName() {
    return qapiName;
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static ValueKind read(JsonParser parser) {
    return switch (Decode.string(parser)) {
      case "string" -> STRING;
      case "object" -> OBJECT;
      case "override" -> OVERRIDE;
      case "integer" -> INTEGER;
      case "list" -> LIST;
      case "map" -> MAP;
      case "rest" -> REST;
      default -> UNRECOGNIZED;
    };
  }

  @Override
  public void write(JsonGenerator generator) {
    if (this == UNRECOGNIZED) {
      throw Encode.unrecognized("ValueKind");
    }
    generator.writeString(qapiName);
  }
}
