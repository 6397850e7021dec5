/** Measurements, each with a {@code main} that prints a table. Ratios matter, not single times. */
package io.github.qmp4j.benchmarks;
