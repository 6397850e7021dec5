package io.github.qmp4j.processor;

import io.github.qmp4j.schema.select.Selection;

/**
 * What one {@code @QmpApi} asks for.
 *
 * @param schema a bundled definition's name, or a file
 * @param bothWays whether all types are coded both ways, needed or not
 */
record ApiRequest(
    String packageName, String schema, Selection selection, String facade, boolean bothWays) {}
