package io.github.qmp4j.schema.source;

/**
 * What Python takes for white space. The front end is written in Python, and in Java no-break spaces
 * are none, nor is NEL.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  public static boolean is(char c) {
    return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c : c > '~' && isWide(c);
  }

  private static boolean isWide(char c) {
    return c == 0x85 || Character.isSpaceChar(c);
  }

  /** Where the white space ends that begins at {@code start}. */
  public static int end(String text, int start) {
    int end = start;
    while (end < text.length() && is(text.charAt(end))) {
      end++;
    }
    return end;
  }

  public static boolean isBlank(String text) {
    return end(text, 0) == text.length();
  }

  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Without white space at both ends. */
  public static String strip(String text) {
    String start = stripTrailing(text);
    return start.substring(end(start, 0));
  }
}
