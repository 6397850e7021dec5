package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.Optional;

/** One of the types of an alternate; {@code name} never appears on the wire. */
public record Alternative(
    String name, Location location, TypeRef type, Optional<Condition> condition) {}
