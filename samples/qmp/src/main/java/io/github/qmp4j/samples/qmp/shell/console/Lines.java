package io.github.qmp4j.samples.qmp.shell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes apart what came at once: several lines are pasted, or one goes on for as long as it is unfinished. */
public final class Lines {

  private Lines() {}

  /** The lines of a text. One that is unfinished goes on in the next; the last one may stay so. */
  public static List<String> of(String text, Predicate<String> unfinished) {
    List<String> lines = new ArrayList<>();
    String begun = "";
    for (String part : text.split("\n", -1)) {
      begun += part;
      if (unfinished.test(begun)) {
        begun += "\n";
      } else {
        lines.add(begun);
        begun = "";
      }
    }
    if (!begun.isEmpty()) {
      lines.add(begun);
    }
    return lines;
  }

  /** Whether something is still to come: the last line goes on. */
  static boolean isUnfinished(String text, Predicate<String> unfinished) {
    List<String> lines = of(text, unfinished);
    return unfinished.test(lines.get(lines.size() - 1));
  }
}
