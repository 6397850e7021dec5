package io.github.qmp4j.schema.select;

import java.util.regex.Pattern;

/** A pattern in which {@code *} stands for any characters and {@code ?} for one. */
final class Glob {

  private final String pattern;
  private final Pattern regex;

  Glob(String pattern) {
    this.pattern = pattern;
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      if (c == '*') {
        // Several stars in a row mean the same as one, and would be slow.
        regex.append(regex.toString().endsWith(".*") ? "" : ".*");
      } else {
        regex.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    this.regex = Pattern.compile(regex.toString());
  }

  boolean isLiteral() {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
  }

  boolean matches(String name) {
    return regex.matcher(name).matches();
  }
}
