package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Member;

/** A member that could be left out is required, or the other way round. */
final class Optionality implements Rule {

  @Override
  public void member(Pair<Member> pair, Spot spot) {
    if (!pair.isWhole() || pair.before().get().optional() == pair.after().get().optional()) {
      return;
    }
    Flow flow = spot.flow();
    Spot.Subject subject = Subjects.of(pair.before().get(), flow);
    boolean sent = flow == Flow.SENT;
    if (pair.after().get().optional()) {
      spot.add(
          sent ? ChangeCode.ARGUMENT_OPTIONAL : ChangeCode.MEMBER_OPTIONAL,
          flow.ifReceived(Impact.INCOMPATIBLE),
          subject,
          sent ? "is optional" : "may be absent");
    } else {
      spot.add(
          sent ? ChangeCode.ARGUMENT_REQUIRED : ChangeCode.MEMBER_REQUIRED,
          flow.ifSent(Impact.INCOMPATIBLE),
          subject,
          sent ? "is required" : "always comes");
    }
  }
}
