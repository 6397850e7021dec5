package cases.demo;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Where a ship is registered.
 *
 * <p>QAPI enum <code>Flag</code>, shared/common.json:18. Since QEMU 1.0.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum Flag implements JsonWritable {
  /**
   * As most are.
   */
  PANAMA("panama"),

  /**
   * The flag of the second register.
   *
   * <p>Only in servers built with <code>!CONFIG_ONE_REGISTER</code>.
   */
  _2ND_REGISTER("2nd-register"),

  /**
   * A state that is no more.
   *
   * @deprecated Member <code>old-flag</code> is deprecated.
   */
  @Deprecated
  OLD_FLAG("old-flag"),

  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  Flag(String qapiName) {
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
  public static Flag read(JsonParser parser) {
    return switch (Decode.string(parser)) {
      case "panama" -> PANAMA;
      case "2nd-register" -> _2ND_REGISTER;
      case "old-flag" -> OLD_FLAG;
      default -> UNRECOGNIZED;
    };
  }

  @Override
  public void write(JsonGenerator generator) {
    if (this == UNRECOGNIZED) {
      throw Encode.unrecognized("Flag");
    }
    generator.writeString(qapiName);
  }
}
