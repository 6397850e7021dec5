/**
 * Backs up a disk while its guest runs: first all of it, later what has changed since. A sample of jobs,
 * transactions and unions.
 *
 * <p>{@code LiveBackup} is the command line, {@code Backup} says what is done, {@code TargetImage} is the
 * file that it is done to, {@code ProgressBar} shows how far it is.
 */
package io.github.qmp4j.samples.livebackup;
