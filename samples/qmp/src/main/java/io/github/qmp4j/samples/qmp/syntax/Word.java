package io.github.qmp4j.samples.qmp.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A word of a line.
 *
 * @param name what stands before the first equals sign, or all of it if there is none
 * @param value what stands behind it; null if there is none
 */
record Word(String name, @Nullable Given value) {

  boolean is(String text) {
    return value == null && name.equals(text);
  }
}
