package cases.demo;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * Sent when a ship has come in.
 *
 * <p>QAPI event <code>SHIP_ARRIVED</code>, schema.json:160. Since QEMU 1.0.
 *
 * @param timestamp when it happened, by the server's clock
 * @param ship which
 * @param berth where it lies
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ShipArrivedEvent(Timestamp timestamp, Ship ship, Berth berth) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "SHIP_ARRIVED";

  public ShipArrivedEvent {
    Check.notNull(timestamp, "timestamp");
    Check.notNull(ship, "ship");
    Check.notNull(berth, "berth");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static ShipArrivedEvent read(Timestamp timestamp, JsonParser parser) {
    Decode.object(parser);
    Ship ship = null;
    Berth berth = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "ship" -> ship = Ship.read(parser);
        case "berth" -> berth = Berth.read(parser);
        default -> Decode.skip(parser);
      }
    }
    return new ShipArrivedEvent(timestamp, Decode.required(parser, "ship", ship), Decode.required(parser, "berth", berth));
  }
}
