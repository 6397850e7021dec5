package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.source.Location;

/**
 * A type's name where it is used, or an array of it.
 *
 * @param name the type's, for an array its element's
 */
public record TypeUse(String name, boolean array, Location location) {}
