package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** A value of an enum as it was written. */
public record ValueDeclaration(
    String name,
    Location location,
    Optional<Condition> condition,
    List<FeatureDeclaration> features) {

  public ValueDeclaration {
    features = List.copyOf(features);
  }
}
