package io.github.qmp4j.schema.text;

import java.util.Arrays;
import java.util.List;

/** The names of documents in text, by which they are told from other definitions. */
public final class TextNames {

  static final String TEXT = ".txt";
  static final String TABLE = ".hx";
  static final String OVERLAY = ".overlay";

  private TextNames() {}

  /** Whether all of the names, with commas between, are of documents in text. */
  public static boolean recognizes(String names) {
    List<String> all = split(names);
    return all.stream().anyMatch(name -> !name.endsWith(OVERLAY))
        && all.stream().allMatch(n -> n.endsWith(TEXT) || n.endsWith(TABLE) || n.endsWith(OVERLAY));
  }

  /** The files that are named, with commas between. */
  public static List<String> split(String names) {
    return Arrays.stream(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
