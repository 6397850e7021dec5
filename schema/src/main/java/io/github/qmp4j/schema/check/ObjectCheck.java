package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity.State;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.Optional;

/**
 * Checks structs and unions: their base, their members, their branches; what they are made of is
 * checked before them.
 */
final class ObjectCheck {

  private final Types types;
  private final FeatureCheck features;
  private final MemberBudget budget;
  private final BranchCheck branches;
  private int depth;

  ObjectCheck(Types types, FeatureCheck features, Dialect dialect) {
    this.types = types;
    this.features = features;
    this.budget = new MemberBudget(types);
    this.branches = new BranchCheck(types, this, budget, dialect);
  }

  /** Checks an object unless that has been done; afterwards its table of members is complete. */
  void check(ObjectEntity object) {
    Reporter report = types.reporter(object.owner());
    if (object.state == State.ACTIVE) {
      String message = "'" + object.name() + "' contains itself";
      report.report(ProblemCode.SELF_CONTAINED, object.owner().header().nameLocation(), message);
      object.state = State.FAILED;
    } else if (object.state == State.NEW) {
      object.state = State.ACTIVE;
      if (++depth > Limits.TYPE_DEPTH) {
        String message = "more than " + Limits.TYPE_DEPTH + " types within each other";
        report.report(ProblemCode.TOO_LARGE, object.owner().header().nameLocation(), message);
        object.state = State.FAILED;
      } else {
        checkParts(object, report);
      }
      depth--;
      if (object.state == State.ACTIVE) {
        object.state = State.DONE;
      }
    }
  }

  private void checkParts(ObjectEntity object, Reporter report) {
    features.checkType(object);
    if (object.base().isPresent()) {
      checkBase(object, object.base().get(), report);
    }
    for (MemberDeclaration member : object.members()) {
      Reporter inside = report.in("member", member.name());
      types.resolve(member.type(), inside);
      features.checkDistinct(member.features(), inside);
      object.table.add(new MemberTable.Entry(member, object), report);
    }
    if (object.isUnion() && object.state == State.ACTIVE) {
      branches.check(object, report);
    }
  }

  private void checkBase(ObjectEntity object, TypeUse use, Reporter report) {
    Optional<Entity> base = types.resolve(use, report.in("base"));
    if (base.isEmpty()) {
      object.state = State.FAILED;
    } else if (base.get() instanceof ObjectEntity struct && !struct.isUnion()) {
      check(struct);
      if (struct.state != State.DONE) {
        object.state = State.FAILED;
      }
      if (budget.spend(object, struct.table.entries().size())) {
        for (MemberTable.Entry entry : struct.table.entries()) {
          object.table.add(entry, report);
        }
      } else {
        object.state = State.FAILED;
      }
    } else {
      String message = "a base must be a struct, not " + Types.describe(base.get());
      report.report(ProblemCode.BAD_BASE, use.location(), message);
      object.state = State.FAILED;
    }
  }
}
