/**
 * JMH benchmarks of what happens between the bytes of a reply and its record. The median of single times
 * counts, and the JVM compiles in the foreground: both so that a machine that is busy otherwise measures the
 * same.
 */
package io.github.qmp4j.benchmarks.speed.codec;
