package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Java names of all definitions of a schema.
 *
 * <p>Given out over the whole schema, not over a selection of it, so that selecting one more command
 * renames nothing. Types come first and keep their names; a command that would take the name of a
 * type gets the suffix {@code Command}; events always have the suffix {@code Event}.
 */
final class TopLevelNames {

  private final Map<String, String> names = new HashMap<>();

  TopLevelNames(Schema whole, NamingPolicy policy, String facade) {
    List<String> reserved = new ArrayList<>(NestedNames.all());
    reserved.addAll(List.of(facade, facade + "Events", "package-info"));
    NameScope scope = new NameScope(reserved);
    for (Type type : whole.types()) {
      // Implicit objects lend their members to the records of their users and have no class.
      boolean flattened = type instanceof ObjectType object && object.implicit();
      if (type instanceof Definition definition && !flattened) {
        put(definition, scope.claim(policy.type(definition.name()), "Type"));
      }
    }
    for (Command command : whole.commands()) {
      put(command, scope.claim(policy.type(command.name()), "Command"));
    }
    for (Event event : whole.events()) {
      put(event, scope.claim(policy.type(event.name()) + "Event"));
    }
  }

  /** The simple names of all classes that stand for definitions. */
  Set<String> all() {
    return Set.copyOf(names.values());
  }

  private void put(Definition definition, String javaName) {
    names.put(definition.name(), javaName);
  }

  /** The simple name of the class that stands for the definition. */
  String of(String definition) {
    String name = names.get(definition);
    if (name == null) {
      throw new IllegalArgumentException("no Java name for '" + definition + "'");
    }
    return name;
  }
}
