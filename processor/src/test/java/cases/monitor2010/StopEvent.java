package cases.monitor2010;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * The machine stands still.
 *
 * <p>QAPI event <code>STOP</code>, qmp-events.txt:25.
 *
 * @param timestamp when it happened, by the server's clock
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record StopEvent(Timestamp timestamp) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "STOP";

  public StopEvent {
    Check.notNull(timestamp, "timestamp");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static StopEvent read(Timestamp timestamp, JsonParser parser) {
    Decode.object(parser);
    Decode.skip(parser);
    return new StopEvent(timestamp);
  }
}
