package io.github.qmp4j.schema.introspect;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who uses which types, and as what: all that names go by. Arrays are seen through. Uses of built-in
 * types are among them, but those have no node.
 *
 * @param commands what each command uses, by its name
 * @param events likewise
 * @param nodes the types by the names that they have so far
 */
record Graph(
    SortedMap<String, List<Use>> commands,
    SortedMap<String, List<Use>> events,
    Map<String, Node> nodes) {

  enum Kind {
    OBJECT,
    ENUM,
    ALTERNATE
  }

  /** In the order in which they are followed. */
  enum Role {
    ARGUMENTS,
    RESULT,
    DATA,
    MEMBER,
    BRANCH,
    ALTERNATIVE
  }

  /** As what a type is used: the role and, for what there is several of, which one. */
  record As(Role role, String name) {
    static final As ARGUMENTS = new As(Role.ARGUMENTS, "Arg");
    static final As RESULT = new As(Role.RESULT, "Result");
    static final As DATA = new As(Role.DATA, "Event");
  }

  record Use(As as, String type) {}

  /** A type. {@code empty} are objects without members, which may stand for nothing at all. */
  record Node(Kind kind, boolean empty, List<Use> uses) {
    Node {
      uses = uses.stream()
          .sorted(Comparator.comparing((Use use) -> use.as().role())
              .thenComparing(use -> use.as().name()))
          .toList();
    }
  }

  Graph {
    commands = Collections.unmodifiableSortedMap(new TreeMap<>(commands));
    events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
  }
}
