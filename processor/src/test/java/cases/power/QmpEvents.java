package cases.power;

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
public final class QmpEvents implements EventCatalog {
  /**
   * The only instance.
   */
  public static final QmpEvents CATALOG = new QmpEvents();

  private QmpEvents() {
  }

  @Override
  public @Nullable QmpEvent read(String event, Timestamp timestamp, JsonParser parser) {
    return switch (event) {
      case StopEvent.NAME -> StopEvent.read(timestamp, parser);
      case ResumeEvent.NAME -> ResumeEvent.read(timestamp, parser);
      default -> null;
    };
  }
}
