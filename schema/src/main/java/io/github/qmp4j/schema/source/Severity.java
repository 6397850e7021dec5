package io.github.qmp4j.schema.source;

import java.util.Locale;

/** How bad a {@link Problem} is. */
public enum Severity {
  /** Nothing can be made of this schema. */
  ERROR,
  /** Read all the same, but somebody should look. */
  WARNING;

  /** As compilers print it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
