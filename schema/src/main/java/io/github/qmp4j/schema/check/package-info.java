/**
 * From declarations to a schema, or to problems.
 *
 * <p>{@link io.github.qmp4j.schema.check.Checker} lists the passes. Each rule is a class of its own,
 * named after what it is about; rules run in the order of QEMU's own front end, so that the first
 * problem found is the one that QEMU reports. Imports {@code decl}, {@code model}, {@code dialect}
 * and {@code source}; only the root package comes in.
 */
package io.github.qmp4j.schema.check;
