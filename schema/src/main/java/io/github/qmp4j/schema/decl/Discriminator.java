package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.source.Location;

/** The member that a union's branches are chosen by, where the union names it. */
public record Discriminator(String member, Location location) {}
