package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Feature;
import java.util.List;

/** Something may disappear in a coming release. */
final class Deprecation implements Rule {

  @Override
  public void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {
    boolean was = Feature.in(before, Feature.DEPRECATED);
    boolean is = Feature.in(after, Feature.DEPRECATED);
    if (is && !was) {
      spot.add(ChangeCode.NEWLY_DEPRECATED, Impact.DEPRECATED, subject, "is deprecated");
    } else if (was && !is) {
      spot.add(
          ChangeCode.NO_LONGER_DEPRECATED,
          Impact.COMPATIBLE,
          subject,
          "is not deprecated any more");
    }
  }
}
