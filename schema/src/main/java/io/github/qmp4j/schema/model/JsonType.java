package io.github.qmp4j.schema.model;

import java.util.Locale;

/** What a QAPI type is on the wire. {@link #INT} and {@link #NUMBER} are both JSON numbers. */
public enum JsonType {
  STRING,
  NUMBER,
  INT,
  BOOLEAN,
  NULL,
  OBJECT,
  ARRAY,
  /** Any of the others. */
  VALUE;

  /** The name that introspection uses: {@code "string"}, {@code "int"}, … */
  public String qapiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
