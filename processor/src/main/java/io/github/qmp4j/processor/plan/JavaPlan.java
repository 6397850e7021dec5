package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Feature;
import java.util.List;

/**
 * All that will be generated for one {@code @QmpApi}.
 *
 * @param facade the simple name of the class with one method for each command
 * @param types one top-level type each, in schema order
 */
public record JavaPlan(
    String packageName,
    Server server,
    String facade,
    List<PlannedType> types,
    List<PlannedCommand> commands,
    List<PlannedEvent> events) {

  public JavaPlan {
    types = List.copyOf(types);
    commands = List.copyOf(commands);
    events = List.copyOf(events);
  }

  /** Whether there are events to read; unrecognized ones count. A guest agent has none. */
  public boolean hasEvents() {
    return server == Server.QMP;
  }

  /** The simple name of the class that reads events. */
  public String eventCatalog() {
    return facade + "Events";
  }

  public boolean hasDeprecatedEvents() {
    return events.stream().anyMatch(event -> event.origin().hasFeature(Feature.DEPRECATED));
  }

  /** Whether types themselves are deprecated, so that any file may have to name one. */
  public boolean usesDeprecatedTypes() {
    return types.stream().anyMatch(type -> type.origin().hasFeature(Feature.DEPRECATED));
  }
}
