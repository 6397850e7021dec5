/**
 * A schema cut down to what somebody wants of it.
 *
 * <p>In three steps, each a class: what is asked for, what that needs, and the copy. Imports {@code
 * model}, and {@code source} for suggestions; anybody may come in.
 */
package io.github.qmp4j.schema.select;
