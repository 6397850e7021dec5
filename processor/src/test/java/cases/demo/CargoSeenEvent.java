package cases.demo;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI event <code>CARGO_SEEN</code>, schema.json:162.
 *
 * @param timestamp when it happened, by the server's clock
 * @param data <code>data</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record CargoSeenEvent(Timestamp timestamp, Cargo data) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "CARGO_SEEN";

  public CargoSeenEvent {
    Check.notNull(timestamp, "timestamp");
    Check.notNull(data, "data");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static CargoSeenEvent read(Timestamp timestamp, JsonParser parser) {
    return new CargoSeenEvent(timestamp, Cargo.read(parser));
  }
}
