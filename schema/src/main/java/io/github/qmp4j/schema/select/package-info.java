/**
 * A schema cut down to what somebody wants of it.
 *
 * <p>In three steps: what is asked for ({@code Patterns}), what that needs and the copy of it ({@code
 * Needed}), each type without what is not wanted of it ({@code Reduction}). Imports {@code
 * model}, and {@code source} for suggestions; anybody may come in.
 */
package io.github.qmp4j.schema.select;
