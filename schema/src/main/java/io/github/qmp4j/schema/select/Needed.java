package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Freeform;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      needParts(type);
    }
  }

  private void needParts(Type type) {
    if (type instanceof ObjectType object) {
      object.base().ifPresent(this::need);
      for (Member member : object.members()) {
        need(member.type().name());
      }
      if (object.variants().isPresent()) {
        for (Branch branch : object.variants().get().branches()) {
          branch.type().ifPresent(this::need);
        }
      }
    } else if (type instanceof AlternateType alternate) {
      for (Alternative alternative : alternate.alternatives()) {
        need(alternative.type().name());
      }
    }
  }

  /** The marked definitions, each kind in the order of the schema. */
  Schema copy() {
    List<Definition> definitions = new ArrayList<>();
    for (Type type : schema.types()) {
      String name = ((Definition) type).name();
      if (marked.contains(name)) {
        definitions.add((Definition) types.get(name));
      }
    }
    addMarked(schema.commands(), definitions);
    addMarked(schema.events(), definitions);
    return new Schema(definitions, modules(), freeform());
  }

  private void addMarked(Collection<? extends Definition> from, List<Definition> definitions) {
    for (Definition definition : from) {
      if (marked.contains(definition.name())) {
        definitions.add(definition);
      }
    }
  }

  private List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    for (Module module : schema.modules()) {
      List<Module.Item> items = new ArrayList<>(module.items());
      items.removeIf(item -> !isKept(item));
      modules.add(new Module(module.name(), items));
    }
    return modules;
  }

  private boolean isKept(Module.Item item) {
    return item.kind() == Module.Kind.INCLUDE || marked.contains(item.name());
  }

  private List<Freeform> freeform() {
    return schema.freeform();
  }
}
