package io.github.qmp4j.schema.qapi;

/**
 * What all lines of a text begin with. {@link String#stripIndent} does the same with streams, whose first
 * use costs a program that ends soon a tenth of reading a schema.
 */
final class Indentation {

  private Indentation() {}

  /** The text without the white space that all its lines have in common; blank lines do not count. */
  static String without(String text) {
    int common = text.length();
    for (int start = 0, end; start <= text.length(); start = end + 1) {
      end = end(text, start);
      int indent = indent(text, start, end);
      if (start + indent < end) {
        common = Math.min(common, indent);
      }
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int start = 0, end; start <= text.length(); start = end + 1) {
      end = end(text, start);
      result.append(text, Math.min(start + common, end), end).append('\n');
    }
    result.setLength(Math.max(0, result.length() - 1));
    return result.toString();
  }

  private static int end(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static int indent(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at - start;
  }
}
