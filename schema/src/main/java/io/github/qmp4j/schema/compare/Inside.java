package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the rules the parts of two types: members and branches, values, alternatives. */
final class Inside {

  private final Node node;
  private final Spot start;

  Inside(Node node) {
    this.node = node;
    this.start = node.start();
  }

  /** Two objects, two enums or two alternates. */
  void compare(Side before, Side after, Subject subject) {
    node.features(before.features(), after.features(), subject, start);
    switch (before.kind()) {
      case OBJECT -> members(Layer.of(before), Layer.of(after), start, new HashSet<>());
      case ENUM -> values(before.values(), after.values());
      case ALTERNATE -> alternatives(before, after, subject);
      default -> throw new IllegalArgumentException(before.kind() + " has no parts");
    }
  }

  private void alternatives(Side before, Side after, Subject subject) {
    node.rules().forEach(rule -> rule.alternate(before, after, subject, start));
    for (Side alternative : before.alternatives()) {
      after
          .alternative(alternative.kind())
          .ifPresent(other -> node.go(alternative, other, subject, start));
    }
  }

  private void values(List<EnumValue> before, List<EnumValue> after) {
    Set<String> names = new LinkedHashSet<>();
    before.forEach(value -> names.add(value.name()));
    after.forEach(value -> names.add(value.name()));
    for (String name : names) {
      Pair<EnumValue> pair = new Pair<>(value(before, name), value(after, name));
      Spot spot = start.part("=" + name);
      node.rules().forEach(rule -> rule.value(pair, spot));
      if (pair.isWhole()) {
        EnumValue old = pair.before().get();
        node.features(old.features(), pair.after().get().features(), Subjects.of(old), spot);
      }
    }
  }

  private static Optional<EnumValue> value(List<EnumValue> values, String name) {
    return values.stream().filter(value -> value.name().equals(name)).findFirst();
  }

  /**
   * One layer of two objects, and the branches below it. A member that only one of the two has here
   * may have moved into branches, and is looked at there.
   *
   * @param done the members that were looked at further up
   */
  private void members(Layer before, Layer after, Spot spot, Set<String> done) {
    Set<String> names = new LinkedHashSet<>(before.members().keySet());
    names.addAll(after.members().keySet());
    for (String name : names) {
      Optional<Member> old = before.member(name);
      Optional<Member> present = after.member(name);
      boolean moved = present.isEmpty() && after.adds(name) || old.isEmpty() && before.adds(name);
      if (!moved && done.add(name)) {
        Spot there = spot.part("." + name);
        Pair<Member> pair = new Pair<>(old, present);
        node.rules().forEach(rule -> rule.member(pair, there));
        if (pair.isWhole()) {
          Subject subject = Subjects.of(old.get(), spot.flow());
          node.features(old.get().features(), present.get().features(), subject, there);
          node.go(before.type(old.get()), after.type(present.get()), subject, there);
        }
      }
    }
    before.variants().or(after::variants).ifPresent(variants -> {
      for (String value : before.valuesInCommon(after, variants.tag())) {
        Spot branch = spot.part("." + variants.tag() + "=" + value);
        members(before.branch(value), after.branch(value), branch, new HashSet<>(done));
      }
    });
  }
}
