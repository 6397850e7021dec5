/** Servers to measure against, each a program of its own. */
package io.github.qmp4j.benchmarks.speed.server;
