/**
 * Prints who looks at a guest over VNC, and for how long: a sample of a listener and of the time that a
 * server gives its events.
 *
 * <p>{@code VncSessions} is the command line, {@code Viewers} hears the events.
 */
package io.github.qmp4j.samples.vncsessions;
