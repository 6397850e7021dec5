package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;

/** The names of documents in text, by which they are told from other definitions. */
public final class TextNames {

  static final String TEXT = ".txt";
  static final String TABLE = ".hx";
  static final String OVERLAY = ".overlay";

  private TextNames() {}

  /** Whether all of the names, with commas between, are of documents in text. */
  public static boolean recognizes(String names) {
    boolean any = false;
    for (String name : split(names)) {
      boolean document = name.endsWith(TEXT) || name.endsWith(TABLE);
      if (!document && !name.endsWith(OVERLAY)) {
        return false;
      }
      any |= document;
    }
    return any;
  }

  /** The files that are named, with commas between. */
  public static List<String> split(String names) {
    List<String> files = new ArrayList<>();
    for (String name : names.split(",")) {
      if (!name.isBlank()) {
        files.add(name.strip());
      }
    }
    return files;
  }
}
