package cases.demo;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * QAPI enum <code>CargoKind</code>, schema.json:67. Since QEMU 1.0.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum CargoKind implements JsonWritable {
  /**
   * A steel box.
   */
  CONTAINER("container"),

  /**
   * Something in a tank.
   */
  LIQUID("liquid"),

  /**
   * Passengers; nothing more is said of them.
   */
  PEOPLE("people"),

  /**
   * Something small, with an address.
   */
  PARCEL("parcel"),

  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  CargoKind(String qapiName) {
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
  public static CargoKind read(JsonParser parser) {
    return switch (Decode.string(parser)) {
      case "container" -> CONTAINER;
      case "liquid" -> LIQUID;
      case "people" -> PEOPLE;
      case "parcel" -> PARCEL;
      default -> UNRECOGNIZED;
    };
  }

  @Override
  public void write(JsonGenerator generator) {
    if (this == UNRECOGNIZED) {
      throw Encode.unrecognized("CargoKind");
    }
    generator.writeString(qapiName);
  }
}
