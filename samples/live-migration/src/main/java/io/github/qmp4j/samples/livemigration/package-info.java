/**
 * Moves a running guest from one QEMU to another: a sample of two connections, and of events that
 * interrupt a wait.
 *
 * <p>{@code LiveMigration} is the command line, {@code Migration} does it, {@code Progress} is what it
 * tells meanwhile.
 */
package io.github.qmp4j.samples.livemigration;
