package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** A member as it was written; {@code name} without the star of optional ones. */
public record MemberDeclaration(
    String name,
    Location location,
    TypeUse type,
    boolean optional,
    Optional<Condition> condition,
    List<FeatureDeclaration> features) {

  public MemberDeclaration {
    features = List.copyOf(features);
  }
}
