package io.github.qmp4j.samples.qmp.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where a word stands in a line that may still be typed.
 *
 * @param start where it begins
 * @param nameEnd where its name ends: at the equals sign, or with the word
 * @param end behind its last character
 * @param value what stands behind the equals sign; null if nothing does, or nothing that is whole
 */
public record Span(
    int start, int nameEnd, int end, @Nullable Given value) {

  /** Whether there is an equals sign. */
  public boolean isArgument() {
    return nameEnd < end;
  }
}
