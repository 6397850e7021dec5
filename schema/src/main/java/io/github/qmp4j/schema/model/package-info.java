/**
 * What a schema means: immutable, resolved, complete.
 *
 * <p>Everything here is a value. Types refer to each other by name through {@link
 * io.github.qmp4j.schema.model.TypeRef}, and {@link io.github.qmp4j.schema.model.Schema} resolves
 * the name, so that recursive types need no late binding and two schemas compare with {@code
 * equals}. Only the checker makes a {@code Schema} from outside input, so a reader of the model may
 * rely on every reference being there and every rule being kept.
 *
 * <p>This package knows nothing of files, JSON or Java. It imports {@code source} for places alone.
 */
package io.github.qmp4j.schema.model;
