package cases.demo;

import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The events that this package has classes for. Others are delivered as {@code UnrecognizedEvent}.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public final class DemoEvents implements EventCatalog {
  /**
   * The only instance.
   */
  public static final DemoEvents CATALOG = new DemoEvents();

  private DemoEvents() {
  }

  @Override
  public @Nullable QmpEvent read(String event, Timestamp timestamp, JsonParser parser) {
    return switch (event) {
      case ShipArrivedEvent.NAME -> ShipArrivedEvent.read(timestamp, parser);
      case TideEvent.NAME -> TideEvent.read(timestamp, parser);
      case CargoSeenEvent.NAME -> CargoSeenEvent.read(timestamp, parser);
      default -> null;
    };
  }
}
