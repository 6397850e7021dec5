package cases.demo;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Lists;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Where a ship lies: a number of the harbour's, a place at sea, or nowhere yet.
 *
 * <p>QAPI alternate <code>Berth</code>, schema.json:92.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Berth extends JsonWritable {
  /**
   * This alternative, with its value.
   */
  static Berth of(int value) {
    return new OfNumber(value);
  }

  /**
   * This alternative, with its value.
   */
  static Berth of(Position value) {
    return new OfObject(value);
  }

  /**
   * This alternative, with its value.
   */
  static Berth of(List<Long> value) {
    return new OfArray(value);
  }

  /**
   * An explicit JSON null.
   */
  static Berth ofNull() {
    return new OfNull();
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  static Berth read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new OfNumber(Decode.int32(parser, 0, 65535));
      case START_OBJECT -> new OfObject(Position.read(parser));
      case START_ARRAY -> new OfArray(Lists.int64s(parser));
      case VALUE_NULL -> new OfNull();
      default -> new Unrecognized(AnyJson.read(parser));
    };
  }

  /**
   * The berth.
   *
   * @param value the value
   */
  record OfNumber(int value) implements Berth {
    public OfNumber {
      Check.range(value, "value", 0, 65535);
    }

    @Override
    public void write(JsonGenerator generator) {
      generator.writeNumber(value);
    }
  }

  /**
   * Outside.
   *
   * @param value the value
   */
  record OfObject(Position value) implements Berth {
    public OfObject {
      Check.notNull(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      value.write(generator);
    }
  }

  /**
   * Several berths, for a long ship.
   *
   * @param value the value
   */
  record OfArray(List<Long> value) implements Berth {
    public OfArray {
      value = Check.list(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      Lists.writeIntegers(generator, value);
    }
  }

  /**
   * It has not come in.
   */
  record OfNull() implements Berth {
    @Override
    public void write(JsonGenerator generator) {
      generator.writeNull();
    }
  }

  /**
   * A kind of value of a newer server, which this API does not know. It can be read and not be sent.
   *
   * @param value as the server sent it
   */
  record Unrecognized(JsonNode value) implements Berth {
    @Override
    public void write(JsonGenerator generator) {
      throw Encode.unrecognized("Berth");
    }
  }
}
