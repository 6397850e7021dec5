package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import java.util.List;

/** A value that can have several JSON types can have one less, or one more. */
final class AlternativeChanged implements Rule {

  @Override
  public void alternate(Side before, Side after, Subject subject, Spot spot) {
    for (Kind kind : missing(before, after)) {
      spot.add(
          ChangeCode.ALTERNATIVE_REMOVED,
          spot.flow().ifSent(Impact.INCOMPATIBLE),
          subject,
          "cannot be " + kind.words());
    }
    for (Kind kind : missing(after, before)) {
      spot.add(
          ChangeCode.ALTERNATIVE_ADDED,
          spot.flow().ifReceived(Impact.INCOMPATIBLE),
          subject,
          "can be " + kind.words());
    }
  }

  private static List<Kind> missing(Side from, Side in) {
    return from.alternatives().stream()
        .map(Side::kind)
        .filter(kind -> in.alternative(kind).isEmpty())
        .toList();
  }
}
