package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.ChangeCode;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a generation changed against the previous one, on one line. */
final class Changelog {

  /** More than that are counted, not named. */
  private static final int MOST_NAMES = 5;

  private final Schema old;
  private final Schema present;
  private final List<String> parts = new ArrayList<>();

  private Changelog(Schema old, Schema present) {
    this.old = old;
    this.present = present;
  }

  /** Empty if nothing changed, or if the old definitions cannot be read any more. */
  static Optional<String> between(GenerationRecord old, GenerationRecord present) {
    if (old.definitions().equals(present.definitions())) {
      return Optional.empty();
    }
    return read(old)
        .flatMap(before -> read(present).map(after -> new Changelog(before, after).line()))
        .filter(line -> !line.isEmpty())
        .map(line -> "qmp4j: " + present.packageName() + " against the previous build: " + line);
  }

  private static Optional<Schema> read(GenerationRecord record) {
    String root = "definitions.json";
    return SchemaReader.lenient()
        .read(SourceFiles.inMemory(Map.of(root, record.definitions())), root)
        .schema();
  }

  private String line() {
    differences("added", old, present);
    differences("removed", present, old);
    List<String> incompatible = Comparison.between(old, present).stream()
        .filter(change -> change.impact() == Impact.INCOMPATIBLE)
        .filter(change -> change.code() != ChangeCode.COMMAND_REMOVED)
        .filter(change -> change.code() != ChangeCode.EVENT_REMOVED)
        .map(Change::where)
        .distinct()
        .toList();
    if (!incompatible.isEmpty()) {
      parts.add("changed incompatibly: " + names(incompatible));
    }
    return String.join("; ", parts);
  }

  /** What the second schema has and the first one lacks. */
  private void differences(String verb, Schema without, Schema with) {
    add(verb, "command", missing(without.commands(), with.commands()));
    add(verb, "event", missing(without.events(), with.events()));
    add(verb, "type", missing(types(without), types(with)));
  }

  private void add(String verb, String noun, List<String> names) {
    if (!names.isEmpty()) {
      parts.add(verb + " " + noun + (names.size() == 1 ? " " : "s ") + names(names));
    }
  }

  private static List<String> missing(
      Collection<? extends Definition> without, Collection<? extends Definition> with) {
    Set<String> known = without.stream().map(Definition::name).collect(Collectors.toSet());
    return with.stream()
        .map(Definition::name)
        .filter(name -> !known.contains(name))
        .toList();
  }

  /** Those that somebody has named. */
  private static List<Definition> types(Schema schema) {
    return schema.types().stream()
        .filter(type -> !(type instanceof ObjectType object && object.implicit()))
        .filter(type -> !(type instanceof EnumType enumeration && enumeration.implicit()))
        .map(Definition.class::cast)
        .toList();
  }

  private static String names(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
