/**
 * Plugs a disk into a running guest, and out again: a sample of waiting for the event that tells how a
 * command ended.
 *
 * <p>{@code HotplugDisk} is the command line, {@code Disk} does it.
 */
package io.github.qmp4j.samples.hotplugdisk;
