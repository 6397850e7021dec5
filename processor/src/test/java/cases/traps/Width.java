package cases.traps;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI alternate <code>Width</code>, schema.json:30.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Width extends JsonWritable {
  /**
   * This alternative, with its value.
   */
  static Width of(double value) {
    return new OfNumber(value);
  }

  /**
   * The alternative as one value.
   *
   * @param value the value
   */
  record OfNumber(double value) implements Width {
    public OfNumber {
      Check.finite(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      generator.writeNumber(value);
    }
  }
}
