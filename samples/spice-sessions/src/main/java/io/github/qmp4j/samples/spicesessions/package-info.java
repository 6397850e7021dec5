/**
 * Prints who looks at a guest over SPICE: a sample of events that only together make sense.
 *
 * <p>{@code SpiceSessions} is the command line, {@code Sessions} makes sessions of events.
 */
package io.github.qmp4j.samples.spicesessions;
