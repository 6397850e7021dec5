/**
 * A schema as canonical text, to be compared with what QEMU's own front end makes of it.
 *
 * <p>Imports {@code model}; anybody may come in.
 */
package io.github.qmp4j.schema.dump;
