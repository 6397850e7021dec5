/**
 * A {@link io.github.qmp4j.fake.FakeQemu} as a parameter of JUnit tests. Needs JUnit 5.13 or newer, which
 * this library does not bring along.
 */
@NullMarked
package io.github.qmp4j.fake.junit;

import org.jspecify.annotations.NullMarked;
