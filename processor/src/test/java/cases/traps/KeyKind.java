package cases.traps;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * QAPI enum <code>KeyKind</code>, schema.json:7.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum KeyKind implements JsonWritable {
  /**
   * <code>plain</code>.
   */
  PLAIN("plain"),

  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  KeyKind(String qapiName) {
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
  public static KeyKind read(JsonParser parser) {
    return switch (Decode.string(parser)) {
      case "plain" -> PLAIN;
      default -> UNRECOGNIZED;
    };
  }

  @Override
  public void write(JsonGenerator generator) {
    if (this == UNRECOGNIZED) {
      throw Encode.unrecognized("KeyKind");
    }
    generator.writeString(qapiName);
  }
}
