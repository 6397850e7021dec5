package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity.State;
import io.github.qmp4j.schema.check.Entity.ResolvedBranch;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the branches of a union: each is a value of the tag and adds members of its own. */
final class BranchCheck {

  private final Types types;
  private final ObjectCheck objects;
  private final MemberBudget budget;
  private final DiscriminatorCheck discriminators;
  private final boolean nested;
  private final Map<ObjectEntity, MemberTable> possible = new HashMap<>();

  BranchCheck(Types types, ObjectCheck objects, MemberBudget budget, Dialect dialect) {
    this.types = types;
    this.objects = objects;
    this.budget = budget;
    this.discriminators = new DiscriminatorCheck(types);
    this.nested = dialect.has(Switch.NESTED_UNIONS);
  }

  void check(ObjectEntity union, Reporter report) {
    Optional<EnumEntity> tag = discriminators.check(union, report);
    if (tag.isEmpty() || !budget.spend(union, tag.get().enumeration().values().size())) {
      return;
    }
    Map<String, ValueDeclaration> values = new LinkedHashMap<>();
    for (ValueDeclaration value : tag.get().enumeration().values()) {
      values.put(value.name(), value);
    }
    List<ResolvedBranch> resolved = new ArrayList<>();
    Distinct names = new Distinct("branch", report);
    for (BranchDeclaration branch : union.choice().orElseThrow().branches()) {
      resolve(branch, tag.get(), values, report.in("branch", branch.name()))
          .ifPresent(resolved::add);
      names.add(branch.name(), branch.location());
    }
    addEmpty(union, values, resolved);
    if (resolved.isEmpty() && values.isEmpty()) {
      report.report(
          ProblemCode.NO_BRANCHES,
          union.header().nameLocation(),
          "a union must have branches, and '" + tag.get().name() + "' has no values");
    }
    union.branches = List.copyOf(resolved);
    for (ResolvedBranch branch : resolved) {
      checkClashes(union, branch, report);
    }
  }

  private Optional<ResolvedBranch> resolve(
      BranchDeclaration branch,
      EnumEntity tag,
      Map<String, ValueDeclaration> values,
      Reporter report) {
    TypeUse use = branch.type();
    Optional<Entity> type = types.resolve(use, report);
    if (!values.containsKey(branch.name())) {
      String message = "'" + branch.name() + "' is no value of enum '" + tag.name() + "'";
      report.reportUnknown(
          Problem.error(ProblemCode.UNKNOWN_BRANCH, branch.location(), message),
          values.keySet(),
          branch.name());
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!(type.get() instanceof ObjectEntity object) || object.isUnion() && !nested) {
      String message = "a branch cannot be " + Types.describe(type.get());
      report.report(ProblemCode.BAD_BRANCH, use.location(), message);
      return Optional.empty();
    }
    objects.check(object);
    return Optional.of(new ResolvedBranch(branch, Optional.of(object)));
  }

  /** A value for which nothing was written has a branch without members. */
  private static void addEmpty(
      ObjectEntity union, Map<String, ValueDeclaration> values, List<ResolvedBranch> resolved) {
    Set<String> written = new HashSet<>();
    for (BranchDeclaration branch : union.choice().orElseThrow().branches()) {
      written.add(branch.name());
    }
    TypeUse empty = new TypeUse(Names.EMPTY, false, union.owner().header().location());
    for (ValueDeclaration value : values.values()) {
      if (!written.contains(value.name())) {
        resolved.add(new ResolvedBranch(
            new BranchDeclaration(value.name(), value.location(), empty, value.condition()),
            Optional.empty()));
      }
    }
  }

  private void checkClashes(ObjectEntity union, ResolvedBranch branch, Reporter report) {
    if (branch.type().isPresent() && branch.type().get().state == State.DONE) {
      Reporter inside = report.in("branch", branch.branch().name());
      for (MemberTable.Entry entry : possible(branch.type().get()).entries()) {
        union.table.clashes(entry, inside);
      }
    }
  }

  /** All members that an object can have, with those of its branches, and theirs. */
  private MemberTable possible(ObjectEntity object) {
    MemberTable known = possible.get(object);
    if (known != null) {
      return known;
    }
    MemberTable all = new MemberTable();
    if (!budget.spend(object, object.table.entries().size())) {
      return all;
    }
    all.addPossible(object.table);
    for (ResolvedBranch branch : object.branches) {
      if (branch.type().isPresent() && branch.type().get().state == State.DONE) {
        MemberTable table = possible(branch.type().get());
        if (budget.spend(object, table.entries().size())) {
          all.addPossible(table);
        }
      }
    }
    possible.put(object, all);
    return all;
  }
}
