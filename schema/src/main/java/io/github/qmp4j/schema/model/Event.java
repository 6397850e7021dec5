package io.github.qmp4j.schema.model;

import java.util.Optional;

/**
 * An event.
 *
 * @param data the object type of its data; empty if it carries none
 * @param boxed whether the schema hands the data over as one value of the named type
 */
public record Event(Header header, Optional<String> data, boolean boxed) implements Definition {}
