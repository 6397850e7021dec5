package io.github.qmp4j.processor;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;

/** Which definitions of another schema this one has, by their names, and which parts of them. */
final class Presence {

  private final Schema schema;

  Presence(Schema schema) {
    this.schema = schema;
  }

  boolean has(Definition other) {
    return find(other).isPresent();
  }

  /**
   * Whether it has the definition with that part.
   *
   * @param part a value of an enum, a member of an object, an argument of a command
   */
  boolean has(Definition other, String part) {
    return find(other).filter(definition -> hasPart(definition, part)).isPresent();
  }

  private Optional<? extends Definition> find(Definition other) {
    if (other instanceof Command) {
      return schema.command(other.name());
    } else if (other instanceof Event) {
      return schema.event(other.name());
    }
    return schema.hasType(other.name())
        ? Optional.of((Definition) schema.type(other.name()))
        : Optional.empty();
  }

  private boolean hasPart(Definition definition, String name) {
    if (definition instanceof EnumType type) {
      return type.values().stream().anyMatch(value -> value.name().equals(name));
    } else if (definition instanceof Command command) {
      return hasMember(command.arguments(), name);
    } else if (definition instanceof Event event) {
      return hasMember(event.data(), name);
    }
    return hasMember(Optional.of(definition.name()), name);
  }

  private boolean hasMember(Optional<String> type, String name) {
    return type.map(schema::type)
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .map(schema::allMembers)
        .filter(members -> members.stream().map(Member::name).anyMatch(name::equals))
        .isPresent();
  }
}
