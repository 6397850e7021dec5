package cases.monitor2010;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * The machine runs again.
 *
 * <p>QAPI event <code>RESUME</code>, qmp-events.txt:18.
 *
 * @param timestamp when it happened, by the server's clock
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ResumeEvent(Timestamp timestamp) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "RESUME";

  public ResumeEvent {
    Check.notNull(timestamp, "timestamp");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static ResumeEvent read(Timestamp timestamp, JsonParser parser) {
    Decode.object(parser);
    Decode.skip(parser);
    return new ResumeEvent(timestamp);
  }
}
