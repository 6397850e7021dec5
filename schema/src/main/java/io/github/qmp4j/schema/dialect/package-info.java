/**
 * Which language is read: the one of a certain QEMU, or all of them at once.
 *
 * <p>The schema language has drifted since 2011. What differs is data here, so that readers and
 * rules ask for a {@link io.github.qmp4j.schema.dialect.Switch} and never for a version. Imports
 * {@code source}; everything that reads or checks may come in.
 */
package io.github.qmp4j.schema.dialect;
