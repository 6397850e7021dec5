package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;
import java.util.Set;

/** Knows schemas of other releases, whose names an introspected one can take over. */
@FunctionalInterface
public interface Predecessors {

  /** There are none: all names are made from where types are used. */
  Predecessors NONE = vocabulary -> Optional.empty();

  /**
   * The schema that is most like the one with those commands and events; empty if none is like it.
   */
  Optional<Schema> nearest(Set<String> vocabulary);
}
