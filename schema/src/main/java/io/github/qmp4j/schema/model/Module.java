package io.github.qmp4j.schema.model;

import java.util.List;
import java.util.Locale;

/**
 * One file of the schema, with what it has in source order.
 *
 * @param name relative to the root file's directory, with forward slashes
 */
public record Module(String name, List<Item> items) {

  public Module {
    items = List.copyOf(items);
  }

  /** A definition or an include, by {@code name}. */
  public record Item(Kind kind, String name) {}

  public enum Kind {
    ENUM,
    STRUCT,
    UNION,
    ALTERNATE,
    COMMAND,
    EVENT,
    INCLUDE;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** The key that introduces one in a QAPI file. */
    public String keyword() {
      return keyword;
    }
  }
}
