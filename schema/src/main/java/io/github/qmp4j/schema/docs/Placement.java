package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.text.TypeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which types are described where they are used, and which have a section of their own. The reader of
 * the text names a type that is described in place after that place; so that is possible only where
 * the name comes out right, and where nobody else uses the type.
 */
final class Placement {

  private static final Predicate<EnumValue> PLAIN = value -> value.name().matches("[\\w.+-]+");

  private final Schema schema;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> inPlace = new HashSet<>();

  Placement(Schema schema) {
    this.schema = schema;
    everywhere((use, name) -> uses.merge(use.name(), 1, Integer::sum));
    everywhere((use, name) -> {
      if (use.name().equals(name) && uses.get(name) == 1 && fits(use)) {
        inPlace.add(name);
      }
    });
  }

  /** Whether the type is described where it is used. */
  boolean isInPlace(TypeRef use) {
    return inPlace.contains(use.name());
  }

  boolean hasSection(Type type) {
    boolean implicit = type instanceof ObjectType object && object.implicit()
        || type instanceof EnumType enumeration && enumeration.implicit();
    return !implicit && !inPlace.contains(((Definition) type).name());
  }

  private boolean fits(TypeRef use) {
    Type type = schema.type(use.name());
    if (type instanceof EnumType enumeration) {
      return !use.array()
          && !enumeration.values().isEmpty()
          && enumeration.values().stream().allMatch(PLAIN);
    }
    return type instanceof ObjectType object
        && !object.implicit()
        && !object.isUnion()
        && object.base().isEmpty()
        && !object.members().isEmpty();
  }

  /** Takes each use with the name that the reader would give the type. */
  private interface Visitor {
    void use(TypeRef use, String name);
  }

  /** The name of nobody: for uses by name. */
  private static final String NAMED = "";

  private void everywhere(Visitor visitor) {
    for (Command command : schema.commands()) {
      command.arguments().ifPresent(type -> data(type, command.boxed(), command.name(), visitor));
      command
          .returns()
          .ifPresent(
              use -> visitor.use(use, isObject(use) ? TypeNames.result(command.name()) : NAMED));
    }
    for (Event event : schema.events()) {
      event.data().ifPresent(type -> data(type, event.boxed(), event.name(), visitor));
    }
    for (Type type : schema.types()) {
      if (type instanceof ObjectType object) {
        object(object, visitor);
      } else if (type instanceof AlternateType alternate) {
        alternate.alternatives().forEach(a -> visitor.use(a.type(), NAMED));
      }
    }
  }

  private boolean isObject(TypeRef use) {
    return schema.type(use.name()) instanceof ObjectType;
  }

  private void data(String type, boolean boxed, String user, Visitor visitor) {
    if (boxed) {
      visitor.use(TypeRef.of(type), NAMED);
    } else {
      members(schema.allMembers(schema.object(type)), TypeNames.camel(user), visitor);
    }
  }

  private void object(ObjectType object, Visitor visitor) {
    object.base().map(schema::object).ifPresent(base -> {
      if (base.implicit()) {
        members(base.members(), object.name(), visitor);
      } else {
        visitor.use(TypeRef.of(base.name()), NAMED);
      }
    });
    object
        .variants()
        .ifPresent(variants -> variants.branches().stream()
            .map(Branch::type)
            .forEach(type -> type.ifPresent(name -> visitor.use(TypeRef.of(name), NAMED))));
    if (!object.implicit()) {
      members(object.members(), object.name(), visitor);
    }
  }

  private static void members(List<Member> members, String owner, Visitor visitor) {
    members.forEach(m -> visitor.use(m.type(), TypeNames.member(owner, m.name())));
  }
}
