package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** Anything that has a name in a schema: a type, a command or an event. Names are unique over all. */
public sealed interface Definition permits EnumType, ObjectType, AlternateType, Command, Event {

  /** What all definitions have in common. */
  Header header();

  default String name() {
    return header().name();
  }

  default Location location() {
    return header().location();
  }

  default Optional<Condition> condition() {
    return header().condition();
  }

  default List<Feature> features() {
    return header().features();
  }

  default Doc doc() {
    return header().doc();
  }

  default boolean hasFeature(String feature) {
    return Feature.in(features(), feature);
  }
}
