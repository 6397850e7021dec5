package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of an object, and the rule that no two are the same in C. */
final class MemberTable {

  /** A member with the type that it was written in. */
  record Entry(MemberDeclaration member, ObjectEntity owner) {}

  private final Map<String, Entry> byIdentifier = new LinkedHashMap<>();

  Collection<Entry> entries() {
    return byIdentifier.values();
  }

  Optional<Entry> find(String name) {
    Entry entry = byIdentifier.get(identifier(name));
    return entry == null || !entry.member().name().equals(name)
        ? Optional.empty()
        : Optional.of(entry);
  }

  /** Adds a member; a problem if it clashes with one that is there. */
  void add(Entry entry, Reporter report) {
    if (!clashes(entry, report)) {
      byIdentifier.put(identifier(entry.member().name()), entry);
    }
  }

  /** Reports whether a member would clash. */
  boolean clashes(Entry entry, Reporter report) {
    Entry first = byIdentifier.get(identifier(entry.member().name()));
    if (first == null) {
      return false;
    }
    Problem problem = Problem.error(
            ProblemCode.CLASH,
            entry.member().location(),
            "member '%s' clashes with '%s'"
                .formatted(entry.member().name(), first.member().name()))
        .withRelated("the other one", first.member().location());
    report.report(problem);
    return true;
  }

  /** Members that may be there or not, in some branch. The first of a name stays. */
  void addPossible(MemberTable other) {
    for (Map.Entry<String, Entry> entry : other.byIdentifier.entrySet()) {
      byIdentifier.putIfAbsent(entry.getKey(), entry.getValue());
    }
  }

  /** What QEMU makes of a name in C. */
  static String identifier(String name) {
    return name.replace('-', '_').replace('.', '_');
  }
}
