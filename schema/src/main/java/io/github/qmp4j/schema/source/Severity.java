package io.github.qmp4j.schema.source;

/** How bad a {@link Problem} is. */
public enum Severity {
  /** Nothing can be made of this schema. */
  ERROR,
  /** Read all the same, but somebody should look. */
  WARNING
}
