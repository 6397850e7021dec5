package cases.traps;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Lists;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI alternate <code>Depth</code>, schema.json:29.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Depth extends JsonWritable {
  /**
   * This alternative, with its value.
   */
  static Depth of(int value) {
    return new OfNumber(value);
  }

  /**
   * This alternative, with its value.
   */
  static Depth of(List<Long> value) {
    return new OfArray(value);
  }

  /**
   * The alternative as one value.
   *
   * @param value the value
   */
  record OfNumber(int value) implements Depth {
    public OfNumber {
      Check.range(value, "value", 0, 255);
    }

    @Override
    public void write(JsonGenerator generator) {
      generator.writeNumber(value);
    }
  }

  /**
   * The alternative as one value.
   *
   * @param value the value
   */
  record OfArray(List<Long> value) implements Depth {
    public OfArray {
      value = Check.list(value, "value");
      Check.uint32s(value, "value");
    }

    @Override
    public void write(JsonGenerator generator) {
      Lists.writeIntegers(generator, value);
    }
  }
}
