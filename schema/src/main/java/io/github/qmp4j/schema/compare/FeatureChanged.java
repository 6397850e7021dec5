package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Feature;
import java.util.List;

/** A feature that clients look for is gone, or new. */
final class FeatureChanged implements Rule {

  @Override
  public void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {
    for (String feature : missing(before, after)) {
      spot.add(
          ChangeCode.FEATURE_REMOVED,
          Impact.INCOMPATIBLE,
          subject,
          "does not have the feature '" + feature + "'");
    }
    for (String feature : missing(after, before)) {
      spot.add(
          ChangeCode.FEATURE_ADDED,
          Impact.COMPATIBLE,
          subject,
          "has the feature '" + feature + "'");
    }
  }

  private static List<String> missing(List<Feature> from, List<Feature> in) {
    return from.stream()
        .map(Feature::name)
        // They have a rule of their own.
        .filter(name -> !name.equals(Feature.DEPRECATED) && !name.equals(Feature.UNSTABLE))
        .filter(name -> !Feature.in(in, name))
        .toList();
  }
}
