package cases.monitor2010;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * A disk could not be read or written.
 *
 * <p>QAPI event <code>BLOCK_IO_ERROR</code>, qmp-events.txt:4.
 *
 * @param timestamp when it happened, by the server's clock
 * @param device its name (json-string)
 * @param operation what failed (json-string, "read" or "write")
 * @param action what the server did about it, it's one of the following (json-string):
 * "ignore": nothing
 * "report": it told the guest
 * "stop": it holds the machine
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record BlockIoErrorEvent(Timestamp timestamp, String device, BlockIoErrorOperation operation,
    BlockIoErrorAction action) implements QmpEvent {
  /**
   * The event's name on the wire.
   */
  public static final String NAME = "BLOCK_IO_ERROR";

  public BlockIoErrorEvent {
    Check.notNull(timestamp, "timestamp");
    Check.notNull(device, "device");
    Check.notNull(operation, "operation");
    Check.notNull(action, "action");
  }

  @Override
  public String eventName() {
    return NAME;
  }

  static BlockIoErrorEvent read(Timestamp timestamp, JsonParser parser) {
    Decode.object(parser);
    String device = null;
    BlockIoErrorOperation operation = null;
    BlockIoErrorAction action = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "device" -> device = Decode.string(parser);
        case "operation" -> operation = BlockIoErrorOperation.read(parser);
        case "action" -> action = BlockIoErrorAction.read(parser);
        default -> Decode.skip(parser);
      }
    }
    return new BlockIoErrorEvent(timestamp, Decode.orEmpty(parser, "device", device), Decode.orElse(parser, "operation", operation, BlockIoErrorOperation.UNRECOGNIZED), Decode.orElse(parser, "action", action, BlockIoErrorAction.UNRECOGNIZED));
  }
}
