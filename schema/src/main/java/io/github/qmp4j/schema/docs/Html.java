package io.github.qmp4j.schema.docs;

import java.util.regex.Pattern;

/** Text in HTML. Names and prose come from files that anybody may have written. */
final class Html {

  /** What a doc comment says to be code; it may tell before it what it is the name of. */
  private static final Pattern CODE = Pattern.compile(
      "``(.+?)``|(?::[a-z:]+:)?`([^`]+)`|(?<![A-Za-z0-9])@([A-Za-z][A-Za-z0-9_-]*)");

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String code(String text) {
    return "<code>" + escape(text) + "</code>";
  }

  /** The first paragraph of a text of a doc comment. */
  static String prose(String text) {
    // Escaping makes and takes no mark.
    return CODE.matcher(escape(Prose.first(text))).replaceAll("<code>$1$2$3</code>");
  }
}
