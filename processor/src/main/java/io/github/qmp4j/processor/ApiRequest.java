package io.github.qmp4j.processor;

import io.github.qmp4j.schema.select.Selection;
import java.util.Optional;

/**
 * What one {@code @QmpApi} asks for.
 *
 * @param schema a bundled definition's name, or a file
 * @param runsOn the oldest definition that the application is to get along with, likewise
 * @param bothWays whether all types are coded both ways, needed or not
 */
record ApiRequest(
    String packageName,
    String schema,
    Selection selection,
    Optional<String> runsOn,
    String facade,
    boolean bothWays) {}
