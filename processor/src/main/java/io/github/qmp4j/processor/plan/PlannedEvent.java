package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Event;
import java.util.List;

/**
 * An event: a record.
 *
 * @param components the event's time, then its data; for a boxed event one, which holds them all
 */
public record PlannedEvent(String name, Event origin, List<Component> components) {

  public PlannedEvent {
    components = List.copyOf(components);
  }

  public boolean boxed() {
    return origin.boxed() && components.size() > 1;
  }

  /** The components without the time. */
  public List<Component> data() {
    return components.subList(1, components.size());
  }
}
