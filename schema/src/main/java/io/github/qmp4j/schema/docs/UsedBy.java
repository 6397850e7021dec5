package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who uses each type by its name; what is written on the spot counts for who wrote it. */
final class UsedBy {

  private final Schema schema;
  private final Map<String, Set<Definition>> users = new HashMap<>();

  UsedBy(Schema schema) {
    this.schema = schema;
    for (Command command : schema.commands()) {
      type(command.arguments(), command);
      command.returns().ifPresent(use -> add(use.name(), command));
    }
    for (Event event : schema.events()) {
      type(event.data(), event);
    }
    for (Type type : schema.types()) {
      if (type instanceof ObjectType object && !object.implicit()) {
        members(object, object);
      } else if (type instanceof AlternateType alternate) {
        alternate.alternatives().forEach(a -> add(a.type().name(), alternate));
      }
    }
  }

  List<Definition> of(String type) {
    return List.copyOf(users.getOrDefault(type, Set.of()));
  }

  private void type(Optional<String> name, Definition user) {
    name.map(schema::object).ifPresent(object -> {
      if (object.implicit()) {
        members(object, user);
      } else {
        add(object.name(), user);
      }
    });
  }

  private void members(ObjectType object, Definition user) {
    type(object.base(), user);
    object.members().forEach(member -> add(member.type().name(), user));
    object
        .variants()
        .ifPresent(variants ->
            variants.branches().stream().map(Branch::type).forEach(branch -> type(branch, user)));
  }

  private void add(String type, Definition user) {
    if (!type.equals(user.name())) {
      users.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(user);
    }
  }
}
