package io.github.qmp4j.schema.dump;

import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documentation of a schema as a JSON value. */
final class DocDump {

  private final Schema schema;

  DocDump(Schema schema) {
    this.schema = schema;
  }

  Map<String, Object> document() {
    Map<String, Object> symbols = new TreeMap<>();
    Stream.of(schema.commands(), schema.events(), schema.types())
        .flatMap(definitions -> definitions.stream())
        .map(Definition.class::cast)
        .filter(d -> !d.doc().isEmpty() || d.doc().location().isPresent())
        .forEach(d -> symbols.put(d.name(), symbol(d.doc())));
    List<Map<String, String>> freeform = schema.freeform().stream()
        .map(comment -> Map.of("module", comment.module(), "text", comment.text()))
        .toList();
    return Map.of("symbols", symbols, "freeform", freeform);
  }

  private static Map<String, Object> symbol(Doc doc) {
    Map<String, Object> json = new TreeMap<>();
    if (!doc.body().isEmpty()) {
      json.put("body", doc.body());
    }
    if (!doc.members().isEmpty()) {
      json.put("members", doc.members());
    }
    if (!doc.features().isEmpty()) {
      json.put("features", doc.features());
    }
    if (!doc.sections().isEmpty()) {
      json.put("sections", doc.sections().stream().map(DocDump::section).toList());
    }
    return json;
  }

  private static Map<String, Object> section(Doc.Section section) {
    return section.tag() == Doc.Tag.PLAIN
        ? Map.of("text", section.text())
        : Map.of("tag", section.tag().name().toLowerCase(Locale.ROOT), "text", section.text());
  }
}
