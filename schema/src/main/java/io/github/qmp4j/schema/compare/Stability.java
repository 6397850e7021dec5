package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Feature;
import java.util.List;

/** Something may change in any release, or does not any more. */
final class Stability implements Rule {

  @Override
  public void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {
    boolean was = Feature.in(before, Feature.UNSTABLE);
    boolean is = Feature.in(after, Feature.UNSTABLE);
    if (is && !was) {
      spot.add(ChangeCode.NEWLY_UNSTABLE, Impact.DEPRECATED, subject, "is unstable");
    } else if (was && !is) {
      spot.add(
          ChangeCode.NO_LONGER_UNSTABLE, Impact.COMPATIBLE, subject, "is not unstable any more");
    }
  }
}
