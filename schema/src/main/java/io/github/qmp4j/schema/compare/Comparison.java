package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.compare.Way.Target;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a client that was written for one schema has to expect of a server with another one.
 *
 * <p>Looks at the wire only: how types are called, and which ones are the same, makes no difference,
 * nor do conditions. So a schema that was read from files can be compared with one that a server told.
 * Each pair of types is looked at once for each way that values go; its changes name the first place
 * where it is used and all commands and events that use it.
 */
public final class Comparison {

  private final List<Rule> rules;
  private final Schema before;
  private final Schema after;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Target, Node> known = new HashMap<>();

  private Comparison(List<Rule> rules, Schema before, Schema after) {
    this.rules = rules;
    this.before = before;
    this.after = after;
  }

  /**
   * All changes, in the order of the commands, then the events, of {@code before}; what only {@code
   * after} has comes at the end of each.
   *
   * @param before what the client was written for
   * @param after what the server has
   */
  public static List<Change> between(Schema before, Schema after) {
    return new Comparison(Rule.CHANGES, before, after).changes();
  }

  /**
   * As {@link #between}, for a client that meets a server now: tells also what the server has deprecated
   * and the client was written for, whether it was deprecated then or not.
   */
  public static List<Change> inUse(Schema client, Schema server) {
    return new Comparison(Rule.IN_USE, client, server).changes();
  }

  private List<Change> changes() {
    pairs(before.commands(), after.commands()).forEach(this::commands);
    pairs(before.events(), after.events()).forEach(this::events);
    return nodes.stream().flatMap(node -> node.changes().stream()).toList();
  }

  private static <T extends Definition> Collection<Pair<T>> pairs(
      Collection<T> before, Collection<T> after) {
    Map<String, Pair<T>> pairs = new LinkedHashMap<>();
    Function<T, Optional<T>> some = Optional::of;
    before.forEach(d -> pairs.put(d.name(), new Pair<>(some.apply(d), Optional.empty())));
    after.forEach(d -> pairs.merge(
        d.name(),
        new Pair<>(Optional.empty(), some.apply(d)),
        (old, added) -> new Pair<>(old.before(), added.after())));
    return pairs.values();
  }

  private void commands(Pair<Command> pair) {
    Node root = root(new Pair<>(pair.before().map(d -> d), pair.after().map(d -> d)), Flow.SENT);
    if (pair.isWhole()) {
      Command old = pair.before().get();
      Command present = pair.after().get();
      Spot start = root.start();
      root.go(
          Side.object(before, old.arguments()),
          Side.object(after, present.arguments()),
          Subjects.of(old),
          start);
      Spot result = new Spot(start.path() + "()", Flow.RECEIVED, start.found());
      root.go(
          new Side(before, old.returns()),
          new Side(after, present.returns()),
          new Subject("result", old.location()),
          result);
      follow(root, old.name());
    }
  }

  private void events(Pair<Event> pair) {
    Node root =
        root(new Pair<>(pair.before().map(d -> d), pair.after().map(d -> d)), Flow.RECEIVED);
    if (pair.isWhole()) {
      Event old = pair.before().get();
      root.go(
          Side.object(before, old.data()),
          Side.object(after, pair.after().get().data()),
          Subjects.of(old),
          root.start());
      follow(root, old.name());
    }
  }

  private Node root(Pair<Definition> pair, Flow flow) {
    Definition any = pair.before().or(pair::after).orElseThrow();
    Node root = node(new Spot(any.name(), flow, new ArrayList<>()), any.name());
    rules.forEach(rule -> rule.definition(pair, root.start()));
    if (pair.isWhole()) {
      root.features(any.features(), pair.after().get().features(), Subjects.of(any), root.start());
    }
    return root;
  }

  /** Breadth first, so that the first way to a type is a shortest one. */
  private void follow(Node root, String user) {
    record Step(String path, Way way) {}
    Deque<Step> steps = new ArrayDeque<>();
    Set<Target> seen = new HashSet<>();
    root.ways().forEach(way -> steps.add(new Step(root.start().path(), way)));
    while (!steps.isEmpty()) {
      Step step = steps.remove();
      Way way = step.way();
      if (seen.add(way.target())) {
        String path = step.path() + way.suffix();
        Node node = known.get(way.target());
        if (node == null) {
          node = node(new Spot(path, way.flow(), new ArrayList<>()), user);
          known.put(way.target(), node);
          new Inside(node).compare(way.before(), way.after(), way.subject());
        }
        node.addUser(user);
        node.ways().forEach(next -> steps.add(new Step(path, next)));
      }
    }
  }

  private Node node(Spot start, String user) {
    Node node = new Node(rules, start);
    node.addUser(user);
    nodes.add(node);
    return node;
  }
}
