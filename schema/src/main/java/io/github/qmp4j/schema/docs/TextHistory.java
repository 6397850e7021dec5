package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.compare.Change;
import java.util.List;

/** What each definition added, changed and removed, as text. */
final class TextHistory {

  private TextHistory() {}

  static String print(List<History.Step> history) {
    StringBuilder text = new StringBuilder();
    for (History.Step step : history) {
      String title = "From " + step.before() + " to " + step.after();
      text.append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
      step.changes().forEach((fate, changes) -> {
        text.append(fate.title()).append(":\n\n");
        changes.forEach(change -> text.append(line(change)));
        text.append('\n');
      });
      if (step.changes().isEmpty()) {
        text.append("Nothing.\n\n");
      }
    }
    return text.toString();
  }

  private static String line(Change change) {
    return Prose.fill("- " + change.where() + ": " + change.sentence(), "  ") + "\n";
  }
}
