package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each definition has that the one before had not, and the other way round. */
final class History {

  /** What can become of something. */
  enum Fate {
    ADDED("Added"),
    CHANGED("Changed"),
    REMOVED("Removed");

    private final String title;

    Fate(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    private static Fate of(Change change) {
      if (change.code().isRemoval()) {
        return REMOVED;
      }
      return change.code().isAddition() ? ADDED : CHANGED;
    }
  }

  /**
   * From one definition to the next.
   *
   * @param changes those with one fate, in the order of the schema; no fate without changes
   */
  record Step(String before, String after, Map<Fate, List<Change>> changes) {}

  private History() {}

  static List<Step> of(List<Reference.Named> definitions) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < definitions.size(); i++) {
      Reference.Named before = definitions.get(i - 1);
      Reference.Named after = definitions.get(i);
      List<Change> changes = Comparison.between(before.schema(), after.schema());
      Map<Fate, List<Change>> byFate = new LinkedHashMap<>();
      for (Fate fate : Fate.values()) {
        List<Change> of = changes.stream().filter(c -> Fate.of(c) == fate).toList();
        if (!of.isEmpty()) {
          byFate.put(fate, of);
        }
      }
      steps.add(new Step(before.name(), after.name(), byFate));
    }
    return steps;
  }
}
