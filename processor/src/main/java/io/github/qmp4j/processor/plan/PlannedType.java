package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Definition;

/** A type of the schema that becomes a top-level type. */
public sealed interface PlannedType
    permits PlannedRecord, PlannedEnum, PlannedUnion, PlannedAlternate {

  /** The simple name. */
  String name();

  Definition origin();

  Coding coding();
}
