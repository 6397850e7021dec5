package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** One value of an enum; {@code name} is the string on the wire. */
public record EnumValue(
    String name, Location location, Optional<Condition> condition, List<Feature> features) {

  public EnumValue {
    features = List.copyOf(features);
  }

  public boolean hasFeature(String feature) {
    return Feature.in(features, feature);
  }
}
