/**
 * What was written: definitions with their places, names unresolved, nothing judged yet.
 *
 * <p>This is the vocabulary in which every front end speaks, whatever it reads, and from which the
 * one checker makes a {@link io.github.qmp4j.schema.model.Schema}. Imports {@code source} and, for
 * leaf values that mean the same on both sides (conditions, features), {@code model}; never the
 * other way round.
 */
package io.github.qmp4j.schema.decl;
