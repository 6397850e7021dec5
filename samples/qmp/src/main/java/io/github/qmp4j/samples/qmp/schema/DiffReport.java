package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.dump.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Changes between two definitions, for people and for programs. */
final class DiffReport {

  /** More commands than that are counted, not named. */
  private static final int MOST_USERS = 4;

  /** The sections of the text, the most urgent first; each change is in the first one that fits. */
  private enum Section {
    REMOVED("removed", c -> c.impact() == Impact.INCOMPATIBLE && c.code().isRemoval()),
    INCOMPATIBLE("changed incompatibly", c -> c.impact() == Impact.INCOMPATIBLE),
    DEPRECATED("newly deprecated or unstable", c -> c.impact() == Impact.DEPRECATED),
    ADDED("added", c -> c.code().isAddition()),
    COMPATIBLE("changed compatibly", c -> true);

    private final String title;
    private final Predicate<Change> fits;

    Section(String title, Predicate<Change> fits) {
      this.title = title;
      this.fits = fits;
    }

    static Section of(Change change) {
      for (Section section : values()) {
        if (section.fits.test(change)) {
          return section;
        }
      }
      throw new IllegalStateException(change.toString());
    }
  }

  private DiffReport() {}

  static String text(List<Change> changes) {
    Map<Section, List<Change>> sections = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      List<Change> of = changes.stream().filter(c -> Section.of(c) == section).toList();
      if (!of.isEmpty()) {
        sections.put(section, of);
      }
    }
    StringBuilder text = new StringBuilder();
    sections.forEach((section, of) -> {
      text.append(section.title).append(":\n");
      of.forEach(c -> text.append("  ").append(line(c)).append('\n'));
    });
    String summary = sections.entrySet().stream()
        .map(e -> e.getValue().size() + " " + e.getKey().title)
        .collect(Collectors.joining(", "));
    return text + (summary.isEmpty() ? "no differences" : summary) + "\n";
  }

  private static String line(Change change) {
    List<String> users = change.users();
    String also = "";
    if (users.size() > 1) {
      List<String> others = users.subList(1, users.size());
      also = others.size() > MOST_USERS
          ? " (also in " + others.size() + " other commands and events)"
          : " (also in " + String.join(", ", others) + ")";
    }
    return change.where() + ": " + change.sentence() + also;
  }

  static String json(Definition before, Definition after, List<Change> changes) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("old", before.name());
    document.put("new", after.name());
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Impact impact : Impact.values()) {
      counts.put(impact.label(), (int)
          changes.stream().filter(c -> c.impact() == impact).count());
    }
    document.put("counts", counts);
    List<Object> list = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("code", change.code().id());
      entry.put("impact", change.impact().label());
      entry.put("where", change.where());
      entry.put("in", change.users());
      entry.put("what", change.sentence());
      list.add(entry);
    }
    document.put("changes", list);
    return JsonText.compact(document) + "\n";
  }
}
