package io.github.qmp4j.samples.qmp.syntax;

import io.github.qmp4j.samples.qmp.json.JsonText;
import io.github.qmp4j.samples.qmp.json.MalformedJsonException;

/**
 * Values in brackets: JSON, or what users of the older shell are used to as well, Python's literals with
 * single quotes, {@code True} and {@code None}.
 */
final class Literals {

  private final String text;
  private final StringBuilder json = new StringBuilder();
  private int at;

  private Literals(String text) {
    this.text = text;
  }

  /**
   * @throws MalformedJsonException if it is neither; of what makes it no JSON
   */
  static String json(String text) {
    try {
      return JsonText.compact(text);
    } catch (MalformedJsonException e) {
      try {
        return JsonText.compact(new Literals(text).translate());
      } catch (MalformedJsonException notPython) {
        throw e;
      }
    }
  }

  private String translate() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        string(c);
      } else if (Character.isLetter(c)) {
        word();
      } else {
        json.append(c);
        at++;
      }
    }
    return json.toString();
  }

  private void string(char quote) {
    json.append('"');
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        char escaped = text.charAt(at++);
        json.append(escaped == '\'' ? "'" : "\\" + escaped);
      } else {
        json.append(c == '"' ? "\\\"" : String.valueOf(c));
      }
    }
    json.append('"');
    at++;
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    json.append(
        switch (word) {
          case "True" -> "true";
          case "False" -> "false";
          case "None" -> "null";
          default -> word;
        });
  }
}
