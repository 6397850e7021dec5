/**
 * Prints the events of any number of servers as lines of JSON: a sample of listeners, of connections that
 * come back, and of events without generated classes.
 *
 * <p>{@code WatchEvents} is the command line, {@code MonitorLog} hears one monitor, {@code JsonLines}
 * prints for all.
 */
package io.github.qmp4j.samples.watchevents;
