package io.github.qmp4j.schema.text;

import java.util.Map;
import java.util.Set;

/**
 * What the readers of sections share.
 *
 * @param named the types that have sections of their own
 * @param table entries by command; empty if no {@code .hx} is given
 */
record Context(
    Sink sink, TypeNames names, Set<String> named, Overlay overlay, Map<String, TableEntry> table) {

  TypeMaker types(Reports reports, TypeMaker.SectionTypes section) {
    return new TypeMaker(sink, names, named, reports, section);
  }

  OverlaidFields overlaid() {
    return new OverlaidFields(overlay);
  }
}
