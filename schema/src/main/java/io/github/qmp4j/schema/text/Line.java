package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;

/** A line of a document, without its end, and where it stands. */
record Line(String text, String file, int number) {

  private static final int TAB = 8;

  boolean isBlank() {
    return text.isBlank();
  }

  /** The column of the first character that is no blank, from 0; tabs go to the next eighth. */
  int indent() {
    int indent = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\t') {
        indent += TAB - indent % TAB;
      } else if (text.charAt(i) == ' ') {
        indent++;
      } else {
        break;
      }
    }
    return indent;
  }

  String stripped() {
    return text.strip();
  }

  /** Of the first character that is no blank. */
  Location location() {
    int blanks = text.length() - text.stripLeading().length();
    return Location.of(file, number, blanks + 1);
  }
}
