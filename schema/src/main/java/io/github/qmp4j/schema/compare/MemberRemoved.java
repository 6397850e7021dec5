package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Member;

/** A member is gone: refused if it is sent, missed if it always came. */
final class MemberRemoved implements Rule {

  @Override
  public void member(Pair<Member> pair, Spot spot) {
    pair.removed().ifPresent(member -> {
      boolean sent = spot.flow() == Flow.SENT;
      boolean missed = sent || !member.optional();
      spot.add(
          sent ? ChangeCode.ARGUMENT_REMOVED : ChangeCode.MEMBER_REMOVED,
          missed ? Impact.INCOMPATIBLE : Impact.COMPATIBLE,
          Subjects.of(member, spot.flow()),
          (missed ? "is gone" : "is gone; it could be absent before")
              + Subjects.formerly(member.features()));
    });
  }
}
