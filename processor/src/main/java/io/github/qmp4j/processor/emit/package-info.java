/**
 * Prints a {@link io.github.qmp4j.processor.plan.JavaPlan} as Java: one emitter for each kind of
 * type. An emitter returns types and never writes a file, and decides nothing that is not spelling.
 *
 * <p>Above the methods that print code stands the Java that comes out of them.
 */
@NullMarked
package io.github.qmp4j.processor.emit;

import org.jspecify.annotations.NullMarked;
