package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.introspect.Graph.As;
import io.github.qmp4j.schema.introspect.Graph.Kind;
import io.github.qmp4j.schema.introspect.Graph.Node;
import io.github.qmp4j.schema.introspect.Graph.Role;
import io.github.qmp4j.schema.introspect.Graph.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The uses of what an {@link EntityReader} declared, without the types that nobody uses. */
final class DeclaredGraph {

  private final SortedMap<String, List<Use>> commands = new TreeMap<>();
  private final SortedMap<String, List<Use>> events = new TreeMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  private DeclaredGraph() {}

  static Graph of(List<Declaration> declarations) {
    DeclaredGraph graph = new DeclaredGraph();
    declarations.forEach(graph::add);
    // QEMU leaves types in that only what was not built would use.
    return new Graph(graph.commands, graph.events, graph.reachable());
  }

  private void add(Declaration declaration) {
    String name = declaration.name();
    if (declaration instanceof CommandDeclaration command) {
      List<Use> uses = new ArrayList<>(data(command.arguments(), As.ARGUMENTS));
      command.returns().ifPresent(type -> uses.add(new Use(As.RESULT, type.name())));
      commands.putIfAbsent(name, uses);
    } else if (declaration instanceof EventDeclaration event) {
      events.putIfAbsent(name, data(event.data(), As.DATA));
    } else if (declaration instanceof EnumDeclaration) {
      nodes.putIfAbsent(name, new Node(Kind.ENUM, false, List.of()));
    } else if (declaration instanceof StructDeclaration struct) {
      List<Use> uses = members(struct.members());
      boolean empty = uses.isEmpty() && struct.header().features().isEmpty();
      nodes.putIfAbsent(name, new Node(Kind.OBJECT, empty, uses));
    } else if (declaration instanceof UnionDeclaration union) {
      List<Use> uses = new ArrayList<>(members(((Members.Inline) union.base()).members()));
      uses.addAll(branches(union.branches(), Role.BRANCH));
      nodes.putIfAbsent(name, new Node(Kind.OBJECT, false, uses));
    } else if (declaration instanceof AlternateDeclaration alternate) {
      List<Use> uses = branches(alternate.alternatives(), Role.ALTERNATIVE);
      nodes.putIfAbsent(name, new Node(Kind.ALTERNATE, false, uses));
    }
  }

  private static List<Use> data(Members data, As as) {
    return data instanceof Members.Named named
        ? List.of(new Use(as, named.type().name()))
        : List.of();
  }

  private static List<Use> members(List<MemberDeclaration> members) {
    return members.stream()
        .map(m -> new Use(new As(Role.MEMBER, m.name()), m.type().name()))
        .toList();
  }

  private static List<Use> branches(List<BranchDeclaration> branches, Role role) {
    return branches.stream()
        .map(b -> new Use(new As(role, b.name()), b.type().name()))
        .toList();
  }

  private Map<String, Node> reachable() {
    Map<String, Node> reached = new HashMap<>();
    Deque<Use> ahead = new ArrayDeque<>();
    Stream.concat(commands.values().stream(), events.values().stream()).forEach(ahead::addAll);
    while (!ahead.isEmpty()) {
      String type = ahead.remove().type();
      Node node = nodes.get(type);
      if (node != null && reached.putIfAbsent(type, node) == null) {
        ahead.addAll(node.uses());
      }
    }
    return reached;
  }
}
