package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Feature;
import java.util.List;

/** Something that a client was written for may disappear, whether that was known then or not. */
final class DeprecatedInUse implements Rule {

  @Override
  public void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {
    if (Feature.in(after, Feature.DEPRECATED)) {
      spot.add(ChangeCode.DEPRECATED, Impact.DEPRECATED, subject, "is deprecated");
    }
  }
}
