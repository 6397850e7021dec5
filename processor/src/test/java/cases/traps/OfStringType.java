package cases.traps;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI alternate <code>OfString</code>, schema.json:56.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface OfStringType extends JsonWritable {
  /**
   * This alternative, with its value.
   */
  static OfStringType of(String value) {
    return new OfString(value);
  }

  /**
   * This alternative, with its value.
   */
  static OfStringType of(UnrecognizedType value) {
    return new OfObject(value);
  }

  /**
   * The alternative as one value.
   *
   * @param value the value
   */
  record OfString(String value) implements OfStringType {
    public OfString {
      Check.notNull(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      generator.writeString(value);
    }
  }

  /**
   * The alternative as one value.
   *
   * @param value the value
   */
  record OfObject(UnrecognizedType value) implements OfStringType {
    public OfObject {
      Check.notNull(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      value.write(generator);
    }
  }
}
