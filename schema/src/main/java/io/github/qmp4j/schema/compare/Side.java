package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * A type as one of the two schemas has it.
 *
 * @param ref empty where there is nothing: no arguments, no result. On the wire that is an object
 *     without members
 */
record Side(Schema schema, Optional<TypeRef> ref) {

  static Side of(Schema schema, TypeRef ref) {
    return new Side(schema, Optional.of(ref));
  }

  /** An object type by its name, or nothing. */
  static Side object(Schema schema, Optional<String> name) {
    return new Side(schema, name.map(TypeRef::of));
  }

  /** Tells types of one schema apart. */
  String name() {
    return ref.map(TypeRef::toString).orElse("");
  }

  Kind kind() {
    return ref.map(r -> Kind.of(schema, r)).orElse(Kind.OBJECT);
  }

  /** What it is on the wire, for a sentence. */
  String words() {
    return ref.isEmpty() ? "nothing" : kind().words();
  }

  /** Of a list. */
  Side element() {
    return of(schema, TypeRef.of(ref.orElseThrow().name()));
  }

  /** Of an object; empty if there is nothing. */
  Optional<ObjectType> object() {
    return ref.map(r -> schema.object(r.name()));
  }

  /** Of an enum. */
  List<EnumValue> values() {
    return ((EnumType) schema.type(ref.orElseThrow().name())).values();
  }

  /** What an alternate can be; any other type is its only alternative. */
  List<Side> alternatives() {
    return kind() == Kind.ALTERNATE
        ? ((AlternateType) schema.type(ref.orElseThrow().name()))
            .alternatives().stream().map(a -> of(schema, a.type())).toList()
        : List.of(this);
  }

  /** The alternative whose values look like those of the given kind. */
  Optional<Side> alternative(Kind kind) {
    return alternatives().stream().filter(a -> a.kind().looksLike(kind)).findFirst();
  }

  List<Feature> features() {
    return ref.filter(r -> !r.array())
        .map(r -> schema.type(r.name()))
        .filter(Definition.class::isInstance)
        .map(type -> ((Definition) type).features())
        .orElse(List.of());
  }
}
