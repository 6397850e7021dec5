/** The limits: programs that do the same work with a socket and little else. */
package io.github.qmp4j.benchmarks.speed.raw;
