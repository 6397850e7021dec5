package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.introspect.Graph.As;
import io.github.qmp4j.schema.introspect.Graph.Kind;
import io.github.qmp4j.schema.introspect.Graph.Node;
import io.github.qmp4j.schema.introspect.Graph.Role;
import io.github.qmp4j.schema.introspect.Graph.Use;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.model.Variants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The uses of a checked schema, bases flattened as introspection shows them. */
final class SchemaGraph {

  private final Schema schema;

  private SchemaGraph(Schema schema) {
    this.schema = schema;
  }

  static Graph of(Schema schema) {
    return new SchemaGraph(schema).graph();
  }

  private Graph graph() {
    SortedMap<String, List<Use>> commands = new TreeMap<>();
    for (Command command : schema.commands()) {
      List<Use> uses = new ArrayList<>();
      command.arguments().ifPresent(type -> uses.add(new Use(As.ARGUMENTS, type)));
      command.returns().ifPresent(type -> uses.add(new Use(As.RESULT, type.name())));
      commands.put(command.name(), uses);
    }
    SortedMap<String, List<Use>> events = new TreeMap<>();
    for (Event event : schema.events()) {
      events.put(
          event.name(),
          event.data().stream().map(type -> new Use(As.DATA, type)).toList());
    }
    Map<String, Node> nodes = new HashMap<>();
    for (Type type : schema.types()) {
      nodes.put(((Definition) type).name(), node(type));
    }
    return new Graph(commands, events, nodes);
  }

  private Node node(Type type) {
    if (type instanceof EnumType) {
      return new Node(Kind.ENUM, false, List.of());
    } else if (type instanceof AlternateType alternate) {
      List<Use> uses = alternate.alternatives().stream()
          .map(a -> new Use(new As(Role.ALTERNATIVE, shape(a.type())), a.type().name()))
          .toList();
      return new Node(Kind.ALTERNATE, false, uses);
    }
    ObjectType object = (ObjectType) type;
    List<Use> uses = new ArrayList<>();
    for (Member member : schema.allMembers(object)) {
      uses.add(new Use(new As(Role.MEMBER, member.name()), member.type().name()));
    }
    Optional<Variants> variants = object.variants();
    variants.ifPresent(v -> v.branches()
        .forEach(branch -> branch
            .type()
            .ifPresent(t -> uses.add(new Use(new As(Role.BRANCH, branch.value()), t)))));
    boolean empty = uses.isEmpty() && variants.isEmpty() && object.features().isEmpty();
    return new Node(Kind.OBJECT, empty, uses);
  }

  /** What {@link TypeTable#alternativeName} calls it. */
  private String shape(TypeRef ref) {
    if (ref.array()) {
      return "array";
    }
    Type type = schema.type(ref.name());
    if (type instanceof ObjectType) {
      return "object";
    } else if (type instanceof EnumType) {
      return "enum";
    }
    return type instanceof AlternateType ? "alternate" : ref.name();
  }
}
