package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.ProblemCode;

/**
 * How many members and values may be copied from type to type. A small file can ask for a lot of
 * them: many structs with the same large base, unions with the same large enum, unions of unions of
 * unions.
 */
final class MemberBudget {

  private final Types types;
  private int left = Limits.INHERITED;

  MemberBudget(Types types) {
    this.types = types;
  }

  /** False, and once a problem, if there are more than anybody will wait for. */
  boolean spend(ObjectEntity object, int copied) {
    if (left >= copied) {
      left -= copied;
      return true;
    }
    if (left >= 0) {
      left = -1;
      types
          .reporter(object.owner())
          .report(
              ProblemCode.TOO_LARGE,
              object.owner().header().nameLocation(),
              "types inherit more than " + Limits.INHERITED + " members and values altogether");
    }
    return false;
  }
}
