package io.github.qmp4j.schema.qapi;

import java.util.ArrayList;
import java.util.List;

/**
 * What all lines of a text begin with. {@link String#stripIndent} does the same with streams, whose first
 * use costs a program that ends soon a tenth of reading a schema.
 */
final class Indentation {

  private Indentation() {}

  /** The text without the white space that all its lines have in common; blank lines do not count. */
  static String without(List<String> lines) {
    int common = common(lines);
    if (common == 0) {
      return String.join("\n", lines);
    }
    List<String> flush = new ArrayList<>(lines.size());
    for (String line : lines) {
      flush.add(line.substring(Math.min(common, line.length())));
    }
    return String.join("\n", flush);
  }

  private static int common(List<String> lines) {
    int common = Integer.MAX_VALUE;
    for (String line : lines) {
      int indent = indent(line);
      if (indent < line.length()) {
        common = Math.min(common, indent);
      }
    }
    return common;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
