package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;

/**
 * A way from one pair of types to the next.
 *
 * @param suffix what it adds to the path
 * @param subject what the types belong to
 */
record Way(String suffix, Side before, Side after, Flow flow, Subject subject) {

  /** The pair it leads to; the way itself does not count. */
  record Target(String before, String after, Flow flow) {}

  Target target() {
    return new Target(before.name(), after.name(), flow);
  }
}
