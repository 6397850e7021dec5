package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Member;

/** A member is new: trouble only if the server waits for it. */
final class MemberAdded implements Rule {

  @Override
  public void member(Pair<Member> pair, Spot spot) {
    pair.added().ifPresent(member -> {
      boolean sent = spot.flow() == Flow.SENT;
      boolean demanded = sent && !member.optional();
      spot.add(
          sent ? ChangeCode.ARGUMENT_ADDED : ChangeCode.MEMBER_ADDED,
          demanded ? Impact.INCOMPATIBLE : Impact.COMPATIBLE,
          Subjects.of(member, spot.flow()),
          demanded ? "is new and required" : "is new");
    });
  }
}
