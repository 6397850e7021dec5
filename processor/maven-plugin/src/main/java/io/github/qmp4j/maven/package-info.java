/**
 * The Maven plugin: makes {@code mvn compile} compile again when a definition has changed.
 *
 * <p>Maven's compiler plugin looks at sources and class path only. The goal reads the records that the
 * processor has left and removes the classes of those that do not hold any more; then the compiler
 * plugin finds sources without classes, and compiles. {@code CheckMojo} is the glue to Maven, {@code
 * Inputs} knows whether a record holds, {@code Compilation} removes.
 */
@NullMarked
package io.github.qmp4j.maven;

import org.jspecify.annotations.NullMarked;
