package io.github.qmp4j.processor;

import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.select.Selection;
import java.util.Optional;
import java.util.Set;

/**
 * What one {@code @QmpApi} asks for.
 *
 * @param schema a bundled definition's name, or a file
 * @param runsOn the oldest definition that the application is to get along with, likewise
 * @param bothWays whether all types are coded both ways, needed or not
 * @param secrets members that {@code toString()} must not show, beside those that are known to be
 */
record ApiRequest(
    String packageName,
    String schema,
    Selection selection,
    Optional<String> runsOn,
    String facade,
    boolean bothWays,
    Set<String> secrets) {

  /** What the planner needs to know of it. */
  JavaPlanner.Target target() {
    return new JavaPlanner.Target(packageName, facade, bothWays, secrets);
  }
}
