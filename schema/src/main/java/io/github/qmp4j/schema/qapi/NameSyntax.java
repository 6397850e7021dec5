package io.github.qmp4j.schema.qapi;

import java.util.OptionalInt;

/**
 * What names are made of. There are thousands in a schema, and a process that only reads one ends before
 * regular expressions have become fast.
 */
final class NameSyntax {

  private NameSyntax() {}

  /**
   * Where the stem of a name begins: behind a vendor's prefix, as in {@code "__org.example_stem"}, and
   * behind the mark of what is experimental, {@code "x-"}, both optional. Empty if it is no name.
   */
  static OptionalInt stem(String name) {
    int start = 0;
    if (name.startsWith("__")) {
      start = name.indexOf('_', 2) + 1;
      if (start < 4 || !isVendor(name, 2, start - 1)) {
        return OptionalInt.empty();
      }
    }
    boolean marked = name.startsWith("x-", start) || name.startsWith("X-", start);
    if (marked && isStem(name, start + 2)) {
      return OptionalInt.of(start + 2);
    }
    return isStem(name, start) ? OptionalInt.of(start) : OptionalInt.empty();
  }

  private static boolean isVendor(String name, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isStem(String name, int start) {
    if (start >= name.length() || !isLetter(name.charAt(start))) {
      return false;
    }
    for (int i = start + 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetterOrDigit(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** Whether it begins with an upper case letter, has a lower case one, and besides those only digits. */
  static boolean isCamelCase(String stem) {
    boolean lower = false;
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (!isLetterOrDigit(c)) {
        return false;
      }
      lower |= isLower(c);
    }
    return lower && isUpper(stem.charAt(0));
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || isUpper(c);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
