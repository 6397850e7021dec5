package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.introspect.Graph.Role;
import io.github.qmp4j.schema.introspect.Graph.Use;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives every type a name: its own, an earlier one, or the place of its first use. */
final class Naming {

  /** Numbers, and what QEMU calls types that nobody named. */
  private static final Pattern MASKED = Pattern.compile("[0-9].*|q_.*|QType");

  private final List<Declaration> declarations;
  private final Graph graph;
  private final Optional<Predecessor> predecessor;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumber = new HashMap<>();

  private Naming(List<Declaration> declarations, Graph graph, Optional<Predecessor> predecessor) {
    this.declarations = declarations;
    this.graph = graph;
    this.predecessor = predecessor;
  }

  static Naming of(List<Declaration> declarations, Predecessors predecessors) {
    Graph graph = DeclaredGraph.of(declarations);
    Set<String> vocabulary = new TreeSet<>(graph.commands().keySet());
    vocabulary.addAll(graph.events().keySet());
    return new Naming(
        declarations,
        graph,
        predecessors.nearest(vocabulary).map(schema -> Predecessor.of(schema, graph)));
  }

  /** The declarations with all names in place, without those of types that nobody uses. */
  List<Declaration> rename() {
    taken.addAll(graph.commands().keySet());
    taken.addAll(graph.events().keySet());
    for (BuiltinType type : BuiltinType.values()) {
      taken.add(type.qapiName());
    }
    Map<String, String> paths = PathNames.of(graph);
    for (String type : paths.keySet()) {
      knownName(type).filter(taken::add).ifPresent(name -> names.put(type, name));
    }
    Set<String> inline = argumentsOnly();
    inline.removeAll(names.keySet());
    paths.forEach((type, path) -> {
      if (!inline.contains(type)) {
        names.computeIfAbsent(type, t -> unique(path));
      }
    });
    return new Renaming(names, inline, predecessor).of(declarations);
  }

  private Optional<String> knownName(String type) {
    return MASKED.matcher(type).matches()
        ? predecessor.flatMap(p -> p.nameOf(type))
        : Optional.of(type);
  }

  /** The name with a number if it is taken, or is what the array of another type is called. */
  private String unique(String path) {
    String name = path;
    while (name.endsWith("List") || !taken.add(name)) {
      name = path + (lastNumber.merge(path, 1, Integer::sum) + 1);
    }
    return name;
  }

  /** Structs that QAPI would not name: one command's arguments, or one event's data. */
  private Set<String> argumentsOnly() {
    Map<String, List<Role>> roles = new HashMap<>();
    Stream.of(graph.commands().values(), graph.events().values())
        .flatMap(Collection::stream)
        .forEach(uses -> note(uses, roles));
    graph.nodes().values().forEach(node -> note(node.uses(), roles));
    Set<String> found = new HashSet<>();
    for (Declaration declaration : declarations) {
      List<Role> used = roles.getOrDefault(declaration.name(), List.of());
      if (declaration instanceof StructDeclaration
          && declaration.header().features().isEmpty()
          && (used.equals(List.of(Role.ARGUMENTS)) || used.equals(List.of(Role.DATA)))) {
        found.add(declaration.name());
      }
    }
    return found;
  }

  private static void note(List<Use> uses, Map<String, List<Role>> roles) {
    uses.forEach(use -> roles
        .computeIfAbsent(use.type(), type -> new ArrayList<>())
        .add(use.as().role()));
  }
}
