package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.ObjectType;
import java.util.List;

/** A struct: a record with its own members and those of its bases, the bases' first. */
public record PlannedRecord(
    String name, ObjectType origin, Coding coding, List<Component> components)
    implements PlannedType {

  public PlannedRecord {
    components = List.copyOf(components);
  }
}
