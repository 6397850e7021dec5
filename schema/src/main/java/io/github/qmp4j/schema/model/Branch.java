package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.Optional;

/**
 * One branch of a union.
 *
 * @param value the tag's value
 * @param type the object type whose members the branch adds; empty if it adds none
 */
public record Branch(
    String value, Location location, Optional<String> type, Optional<Condition> condition) {}
