/**
 * What this project's client sees of a monitor, be it a real one or a fake one: each class {@code
 * …Contract} is a theme, {@code RealMonitorTest} and {@code FakeMonitorTest} run all of them. What a
 * machine does that a definition does not tell, {@code PlayedMachine} tells the fake one.
 */
@NullMarked
package io.github.qmp4j.fake.contract;

import org.jspecify.annotations.NullMarked;
