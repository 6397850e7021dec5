package cases.traps;

import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI enum <code>Nothing</code>, schema.json:34.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum Nothing implements JsonWritable {
  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  Nothing(String qapiName) {
    this.qapiName = qapiName;
  }

  /**
   * The value on the wire; empty for an unrecognized one.
   */
  public String qapiName() {
    return qapiName;
  }

  @Override
  public void write(JsonGenerator generator) {
    if (this == UNRECOGNIZED) {
      throw Encode.unrecognized("Nothing");
    }
    generator.writeString(qapiName);
  }
}
