package cases.demo;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI event <code>TIDE</code>, schema.json:161.
 *
 * @param timestamp when it happened, by the server's clock
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record TideEvent(Timestamp timestamp) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "TIDE";

  public TideEvent {
    Check.notNull(timestamp, "timestamp");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static TideEvent read(Timestamp timestamp, JsonParser parser) {
    Decode.object(parser);
    Decode.skip(parser);
    return new TideEvent(timestamp);
  }
}
