package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.Optional;

/** A branch of a union or one of an alternate's types, as it was written. */
public record BranchDeclaration(
    String name, Location location, TypeUse type, Optional<Condition> condition) {}
