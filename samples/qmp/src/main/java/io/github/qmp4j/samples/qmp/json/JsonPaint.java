package io.github.qmp4j.samples.qmp.json;

/** Colours JSON for a terminal: names, strings, other values. */
public final class JsonPaint {

  private static final String NAME = "\u001b[36m";
  private static final String STRING = "\u001b[32m";
  private static final String VALUE = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final String json;
  private final StringBuilder painted = new StringBuilder();
  private int at;

  private JsonPaint(String json) {
    this.json = json;
  }

  /**
   * The text with the escapes of ANSI terminals in it. Nothing else is changed.
   *
   * @param json one value, laid out in whatever way
   */
  public static String paint(String json) {
    return new JsonPaint(json).paint();
  }

  private String paint() {
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        int start = at;
        skipString();
        boolean name = at < json.length() && json.charAt(at) == ':';
        add(name ? NAME : STRING, start);
      } else if (Character.isLetterOrDigit(c) || c == '-') {
        int start = at;
        skipWord();
        add(VALUE, start);
      } else {
        painted.append(c);
        at++;
      }
    }
    return painted.toString();
  }

  private void add(String colour, int start) {
    painted.append(colour).append(json, start, at).append(PLAIN);
  }

  private void skipString() {
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, json.length());
  }

  private void skipWord() {
    while (at < json.length() && ",]} \n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
  }
}
