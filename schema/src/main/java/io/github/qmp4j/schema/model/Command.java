package io.github.qmp4j.schema.model;

import java.util.Optional;

/**
 * A command.
 *
 * @param arguments the object type of its arguments; empty if it takes none
 * @param boxed whether the schema hands the arguments over as one value of the named type. The
 *     wire looks the same, an API should not
 * @param returns empty if success carries no data
 */
public record Command(
    Header header,
    Optional<String> arguments,
    boolean boxed,
    Optional<TypeRef> returns,
    CommandFlags flags)
    implements Definition {}
