package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists in which a string's values are said. A list with dots goes on, and one that is more than
 * a list of quoted words is prose: neither says all values.
 */
final class ValueLists {

  /** {@code "debug" - explanation} or {@code "debug": explanation}, which may go on below. */
  private static final Pattern EXPLAINED =
      Pattern.compile("^\\s*(?:-\\s+)?\"([^\"]+)\"\\s*(?::|-)\\s.*");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /** What may stand between the values of a list. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?:[\\s,;.:]|\\bor\\b|\\band\\b|\\(default\\))*+");

  private ValueLists() {}

  /** Each value once; empty if the text is no such list. */
  static List<String> read(String text) {
    List<String> explained = new ArrayList<>();
    for (String line : text.split("\n")) {
      Matcher value = EXPLAINED.matcher(line);
      if (value.matches()) {
        explained.add(value.group(1));
      }
    }
    return explained.isEmpty() ? enumerated(text) : explained;
  }

  private static List<String> enumerated(String text) {
    Set<String> values = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      values.add(quoted.group(1));
    }
    String rest = quoted.replaceAll("");
    boolean whole = BETWEEN.matcher(rest).matches() && !rest.contains("..");
    return whole ? List.copyOf(values) : List.of();
  }
}
