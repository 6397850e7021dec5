/**
 * Talks to a server that has commands and events of its own: a sample of an own schema, in {@code
 * src/main/qapi}, and of the Maven plugin that looks whether it has changed.
 *
 * <p>{@code OwnSchema} is the command line, {@code Tenancy} talks.
 */
package io.github.qmp4j.samples.ownschema;
