/**
 * How fast the runtime is, beside the least that any client can cost and beside others. Started by the
 * profile {@code speed}.
 *
 * <p>A {@link io.github.qmp4j.benchmarks.speed.Comparison} has several candidates do the same work. Every
 * round each does it once, in rotating order, so that whatever else the machine does hits all of them; what
 * counts is the median of the rounds' ratios.
 */
package io.github.qmp4j.benchmarks.speed;
