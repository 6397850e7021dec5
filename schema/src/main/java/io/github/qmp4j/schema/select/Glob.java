package io.github.qmp4j.schema.select;

/** A pattern in which {@code *} stands for any characters and {@code ?} for one. */
record Glob(String pattern) {

  boolean isLiteral() {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
  }

  /**
   * Whether the whole name matches. After a mismatch the last star takes one character more; stars
   * before it need not be tried again, so that no pattern takes long.
   */
  boolean matches(String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int taken = 0;
    while (n < name.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (wanted == '*') {
        star = p++;
        taken = n;
      } else if (p < pattern.length() && (wanted == '?' || wanted == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++taken;
      } else {
        return false;
      }
    }
    return pattern.chars().skip(p).allMatch(c -> c == '*');
  }
}
