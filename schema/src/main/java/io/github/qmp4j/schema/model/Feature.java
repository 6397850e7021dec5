package io.github.qmp4j.schema.model;

import java.util.List;
import java.util.Optional;

/**
 * A mark on a definition, member or value that a client can look for.
 *
 * @param condition when the feature is there; empty means always
 */
public record Feature(String name, Optional<Condition> condition) {

  /** The marked element may disappear in a coming release. */
  public static final String DEPRECATED = "deprecated";

  /** The marked element may change in any way in the next release. */
  public static final String UNSTABLE = "unstable";

  public static boolean in(List<Feature> features, String name) {
    for (Feature feature : features) {
      if (feature.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
