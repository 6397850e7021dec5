package io.github.qmp4j.schema.docs;

import java.util.regex.Pattern;

/** Fills paragraphs, such that no line of them looks like something else to a reader. */
final class Prose {

  static final int WIDTH = 79;

  /** The beginnings by which parts of a section are known. */
  private static final Pattern STARTS = Pattern.compile(
      "(?:-|->|<-|Examples?|Notes?|NOTE|Warning|Arguments|Data|By|[-=]{3,})\\b.*" + "|[-{@*].*");

  /** What would say a type, or that something is optional. */
  private static final Pattern TELLING = Pattern.compile(
      "json-|\\boptional\\b|\\bpresent\\b|\\brecursively\\b|\\bone of\\b",
      Pattern.CASE_INSENSITIVE);

  private Prose() {}

  /** What is said of a member; empty if its words could be taken for a type. */
  static String ofMember(String text) {
    String plain = summary(text);
    return TELLING.matcher(plain).find() ? "" : plain;
  }

  /** The first paragraph of a text, on one line, without what types are marked by. */
  static String summary(String text) {
    return first(text).replaceAll("[()\"]", "'").replace("json-", "JSON ");
  }

  /** The first paragraph of a text, on one line. */
  static String first(String text) {
    return text.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ");
  }

  /** Lines of at most {@link #WIDTH}, where words allow; without a line end behind the last. */
  static String fill(String text, String indent) {
    StringBuilder filled = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      boolean breaks =
          column + 1 + word.length() > WIDTH && !STARTS.matcher(word).matches();
      if (column == 0 && filled.isEmpty()) {
        filled.append(word);
        column = word.length();
      } else if (breaks) {
        filled.append('\n').append(indent).append(word);
        column = indent.length() + word.length();
      } else {
        filled.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    return filled.toString();
  }

  /** A paragraph of its own. */
  static String paragraph(String text) {
    return fill(STARTS.matcher(text).matches() ? "In words: " + text : text, "");
  }
}
