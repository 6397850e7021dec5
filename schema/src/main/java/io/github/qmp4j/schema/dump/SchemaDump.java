package io.github.qmp4j.schema.dump;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a schema as canonical JSON: the same schema is always the same text, wherever it was read
 * from. What has its default is left out; keys are sorted, lists are in source order.
 */
public final class SchemaDump {

  /** The parts of a dump. */
  public enum Section {
    /** Commands, events, types, and which module has what. */
    SCHEMA,
    /** The documentation. */
    DOCS,
    /** Where each definition begins. */
    LOCATIONS
  }

  private static final String BUILTIN_MODULE = "./builtin";

  private final Schema schema;
  private final Elements elements = new Elements();

  private SchemaDump(Schema schema) {
    this.schema = schema;
  }

  /** As canonical text, on many lines. */
  public static String text(Schema schema, Set<Section> sections) {
    return JsonText.pretty(document(schema, sections));
  }

  /** As a tree of maps, collections, strings, booleans and integers. */
  public static Map<String, Object> document(Schema schema, Set<Section> sections) {
    SchemaDump dump = new SchemaDump(schema);
    Map<String, Object> document = new TreeMap<>();
    document.put("dump-version", 1);
    if (sections.contains(Section.SCHEMA)) {
      document.put("schema", dump.schema());
    }
    if (sections.contains(Section.DOCS)) {
      document.put("docs", new DocDump(schema).document());
    }
    if (sections.contains(Section.LOCATIONS)) {
      document.put("locations", dump.locations());
    }
    return document;
  }

  private Map<String, Object> schema() {
    return Map.of(
        "arrays", arrays(),
        "builtins", builtins(),
        "commands", byName(schema.commands(), elements::command),
        "events", byName(schema.events(), elements::event),
        "modules", modules(),
        "types", byName(definedTypes().toList(), elements::type));
  }

  private interface Printer<T> {
    Map<String, Object> print(T definition);
  }

  private static <T extends Definition> Map<String, Object> byName(
      Collection<T> definitions, Printer<T> printer) {
    Map<String, Object> byName = new LinkedHashMap<>();
    definitions.forEach(d -> byName.put(d.name(), printer.print(d)));
    return byName;
  }

  /** Without what the front end defines itself. */
  private Stream<Definition> definedTypes() {
    return schema.types().stream()
        .map(Definition.class::cast)
        .filter(d -> !d.header().module().equals(BUILTIN_MODULE));
  }

  private static Map<String, Object> builtins() {
    return Arrays.stream(BuiltinType.values())
        .collect(Collectors.toMap(BuiltinType::qapiName, t -> t.json().qapiName()));
  }

  /** What there are arrays of, built-in types aside. */
  private Set<String> arrays() {
    Set<String> arrays = new TreeSet<>();
    Uses.of(schema)
        .filter(use -> use.array() && BuiltinType.find(use.name()).isEmpty())
        .forEach(use -> arrays.add(use.name()));
    return arrays;
  }

  private Map<String, Object> modules() {
    Map<String, Object> modules = new LinkedHashMap<>();
    for (Module module : schema.modules()) {
      List<List<String>> items = new ArrayList<>();
      module.items().forEach(item -> items.add(List.of(item.kind().keyword(), item.name())));
      modules.put(module.name(), items);
    }
    return modules;
  }

  private Map<String, Object> locations() {
    Map<String, Object> locations = new LinkedHashMap<>();
    Stream.of(schema.commands().stream(), schema.events().stream(), definedTypes())
        .flatMap(s -> s)
        .map(Definition.class::cast)
        .filter(d -> !isImplicit(d))
        .forEach(d ->
            locations.put(d.name(), d.header().module() + ":" + d.location().line()));
    return locations;
  }

  static boolean isImplicit(Definition definition) {
    return definition instanceof ObjectType object && object.implicit()
        || definition instanceof EnumType enumeration && enumeration.implicit();
  }
}
