package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Freeform;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Marks definitions and what they are made of, then copies what is marked. */
final class Needed {

  private final Schema schema;
  private final Reduction reduction;
  private final Set<String> marked = new HashSet<>();
  private final Map<String, Type> types = new HashMap<>();
  private final Deque<String> pending = new ArrayDeque<>();

  Needed(Schema schema, Reduction reduction) {
    this.schema = schema;
    this.reduction = reduction;
  }

  void add(Command command) {
    marked.add(command.name());
    command.arguments().ifPresent(this::need);
    command.returns().map(TypeRef::name).ifPresent(this::need);
    drain();
  }

  void add(Event event) {
    marked.add(event.name());
    event.data().ifPresent(this::need);
    drain();
  }

  private void need(String type) {
    if (marked.add(type)) {
      pending.add(type);
    }
  }

  private void drain() {
    while (!pending.isEmpty()) {
      String name = pending.remove();
      Type type = reduction.reduce(schema.type(name));
      types.put(name, type);
      parts(type).forEach(this::need);
    }
  }

  private static Stream<String> parts(Type type) {
    if (type instanceof ObjectType object) {
      Stream<String> branches = object.variants().stream()
          .flatMap(variants -> variants.branches().stream())
          .map(Branch::type)
          .flatMap(branch -> branch.stream());
      Stream<String> members =
          object.members().stream().map(member -> member.type().name());
      return Stream.of(object.base().stream(), members, branches).flatMap(s -> s);
    } else if (type instanceof AlternateType alternate) {
      return alternate.alternatives().stream()
          .map(alternative -> alternative.type().name());
    }
    return Stream.empty();
  }

  /** The marked definitions, each kind in the order of the schema. */
  Schema copy() {
    List<Definition> definitions = new ArrayList<>();
    schema.types().stream()
        .map(Definition.class::cast)
        .filter(type -> marked.contains(type.name()))
        .forEach(type -> definitions.add((Definition) types.get(type.name())));
    schema.commands().stream().filter(c -> marked.contains(c.name())).forEach(definitions::add);
    schema.events().stream().filter(e -> marked.contains(e.name())).forEach(definitions::add);
    return new Schema(definitions, modules(), freeform());
  }

  private List<Module> modules() {
    return schema.modules().stream()
        .map(module -> new Module(
            module.name(), module.items().stream().filter(this::isKept).toList()))
        .toList();
  }

  private boolean isKept(Module.Item item) {
    return item.kind() == Module.Kind.INCLUDE || marked.contains(item.name());
  }

  private List<Freeform> freeform() {
    return schema.freeform();
  }
}
