/**
 * Takes a snapshot of a disk while its guest holds still: a sample of the guest agent beside a monitor.
 *
 * <p>{@code GuestAgent} is the command line, {@code QuietSnapshot} does it.
 */
package io.github.qmp4j.samples.guestagent;
