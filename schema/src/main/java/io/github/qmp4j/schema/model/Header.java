package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What all definitions have in common.
 *
 * @param name unique over all types, commands and events of the schema
 * @param module the file that has the definition, relative to the root file's directory
 * @param location where the definition starts
 * @param condition when the definition is there at all; empty means always
 * @param doc its documentation; {@link Doc#NONE} if the source has none
 */
public record Header(
    String name,
    String module,
    Location location,
    Optional<Condition> condition,
    List<Feature> features,
    Doc doc) {

  public Header {
    features = List.copyOf(features);
  }
}
