package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Feature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pair of types, looked at once however many use it: what the rules found, and the ways to the types
 * within.
 */
final class Node {

  private final List<Rule> rules;
  private final Spot start;
  private final List<Way> ways = new ArrayList<>();
  private final Set<String> users = new LinkedHashSet<>();

  Node(List<Rule> rules, Spot start) {
    this.rules = rules;
    this.start = start;
  }

  List<Rule> rules() {
    return rules;
  }

  Spot start() {
    return start;
  }

  List<Way> ways() {
    return ways;
  }

  void addUser(String name) {
    users.add(name);
  }

  List<Change> changes() {
    return start.found().stream().map(f -> f.with(List.copyOf(users))).toList();
  }

  /** Compares the features of something that both have. */
  void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {
    rules.forEach(rule -> rule.features(before, after, subject, spot));
  }

  /** Compares two types from outside, and notes the way if there is something inside to compare. */
  void go(Side before, Side after, Subject subject, Spot spot) {
    rules.forEach(rule -> rule.type(before, after, subject, spot));
    Kind kind = before.kind();
    if (kind == after.kind()) {
      enter(before, after, subject, spot);
    } else if (kind == Kind.ALTERNATE) {
      // One of the alternatives may be what the other side has.
      before.alternative(after.kind()).ifPresent(a -> enter(a, after, subject, spot));
    } else if (after.kind() == Kind.ALTERNATE) {
      after.alternative(kind).ifPresent(a -> enter(before, a, subject, spot));
    }
  }

  private void enter(Side before, Side after, Subject subject, Spot spot) {
    if (before.kind() != after.kind()) {
      return;
    }
    switch (before.kind()) {
      case LIST -> go(before.element(), after.element(), subject, spot.part("[]"));
      case OBJECT, ENUM, ALTERNATE -> {
        String suffix = spot.path().substring(start.path().length());
        ways.add(new Way(suffix, before, after, spot.flow(), subject));
      }
      default -> {}
    }
  }
}
