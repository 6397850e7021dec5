package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What all definitions have in common.
 *
 * @param module the file, relative to the root file's directory
 * @param location where the definition begins
 * @param nameLocation where its name stands
 */
public record DeclarationHeader(
    String name,
    String module,
    Location location,
    Location nameLocation,
    Optional<Condition> condition,
    List<FeatureDeclaration> features,
    Optional<DocComment> doc) {

  public DeclarationHeader {
    features = List.copyOf(features);
  }
}
