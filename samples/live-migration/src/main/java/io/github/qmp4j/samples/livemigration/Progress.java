package io.github.qmp4j.samples.livemigration;

/**
 * How far a migration is. What the guest writes meanwhile has to be sent again, so that less remains only
 * if the guest is slower than the line.
 *
 * @param transferred bytes
 * @param remaining bytes, as far as is known
 */
record Progress(long transferred, long remaining) {}
