package io.github.qmp4j.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What nested classes are called that stand for no branch. A class may not be called like one within
 * it, nor may two of the same type.
 */
final class NestedNames {

  private static final String BUILDER = "Builder";

  private NestedNames() {}

  static List<String> ofUnions() {
    return List.of(BUILDER, PlannedUnion.UNRECOGNIZED);
  }

  static List<String> all() {
    List<String> all = new ArrayList<>(ofUnions());
    for (PlannedAlternate.JsonKind kind : PlannedAlternate.JsonKind.values()) {
      all.add(kind.recordName());
    }
    return all;
  }
}
