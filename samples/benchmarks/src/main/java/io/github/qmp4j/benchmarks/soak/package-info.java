/**
 * Hours of everything at once on many connections to real servers: what grows is a leak. Started by the
 * profile {@code soak}.
 */
package io.github.qmp4j.benchmarks.soak;
