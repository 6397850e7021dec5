package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.introspect.Graph.As;
import io.github.qmp4j.schema.introspect.Graph.Node;
import io.github.qmp4j.schema.introspect.Graph.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which types of two schemas are the same ones: those that are used at the same places.
 *
 * <p>Both are walked at once from commands and events of the same name. Where a type has met several,
 * the one that it met most often is its partner; nobody has two.
 */
final class Correspondence {

  /** Two types that met, and how often. */
  private record Pair(String ours, String theirs) {}

  private final Graph ours;
  private final Graph theirs;
  private final Map<Pair, Integer> votes = new HashMap<>();
  private final Deque<Pair> ahead = new ArrayDeque<>();

  private Correspondence(Graph ours, Graph theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Their types by ours. */
  static Map<String, String> of(Graph ours, Graph theirs) {
    Correspondence both = new Correspondence(ours, theirs);
    both.roots(ours.commands(), theirs.commands());
    both.roots(ours.events(), theirs.events());
    while (!both.ahead.isEmpty()) {
      Pair pair = both.ahead.remove();
      both.meet(
          ours.nodes().get(pair.ours()).uses(),
          theirs.nodes().get(pair.theirs()).uses());
    }
    return both.elected();
  }

  private void roots(Map<String, List<Use>> left, Map<String, List<Use>> right) {
    left.forEach((name, uses) -> meet(uses, right.getOrDefault(name, List.of())));
  }

  private void meet(List<Use> left, List<Use> right) {
    Map<As, String> types = new HashMap<>();
    right.forEach(use -> types.put(use.as(), use.type()));
    for (Use use : left) {
      String type = types.get(use.as());
      Node one = ours.nodes().get(use.type());
      Node other = theirs.nodes().get(type);
      if (one != null && other != null && one.kind() == other.kind()) {
        Pair pair = new Pair(use.type(), type);
        if (votes.merge(pair, 1, Integer::sum) == 1) {
          ahead.add(pair);
        }
      }
    }
  }

  private Map<String, String> elected() {
    List<Pair> pairs = new ArrayList<>(votes.keySet());
    pairs.sort(Comparator.comparing((Pair pair) -> -votes.get(pair))
        .thenComparing(Pair::theirs)
        .thenComparing(Pair::ours));
    Map<String, String> partners = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!partners.containsKey(pair.ours()) && taken.add(pair.theirs())) {
        partners.put(pair.ours(), pair.theirs());
      }
    }
    return partners;
  }
}
