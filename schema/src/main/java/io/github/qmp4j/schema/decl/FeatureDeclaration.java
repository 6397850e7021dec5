package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.Optional;

/** A feature as it was written. */
public record FeatureDeclaration(String name, Location location, Optional<Condition> condition) {}
