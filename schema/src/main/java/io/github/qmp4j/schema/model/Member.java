package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** A member of an object; {@code name} is the key on the wire, without the star of optional ones. */
public record Member(
    String name,
    Location location,
    TypeRef type,
    boolean optional,
    Optional<Condition> condition,
    List<Feature> features) {

  public Member {
    features = List.copyOf(features);
  }

  public boolean hasFeature(String feature) {
    return Feature.in(features, feature);
  }
}
