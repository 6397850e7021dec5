package io.github.qmp4j.processor;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Header;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes into a schema's documentation what an older definition lacks. */
final class VersionNotes {

  private final Schema schema;
  private final Set<Location> missing;
  private final Presence older;
  private final String note;

  /**
   * @param missing where that stands which is to be marked, unless the older definition has it after
   *     all: a member can be missing in the result of one command and be there as an argument of another
   * @param version what lacks it
   */
  VersionNotes(Schema schema, Set<Location> missing, Presence older, String version) {
    this.schema = schema;
    this.missing = missing;
    this.older = older;
    this.note = "ot in ``" + version + "``";
  }

  Schema describe() {
    List<Definition> definitions = new ArrayList<>();
    schema.types().forEach(type -> definitions.add(describe((Definition) type)));
    schema.commands().forEach(command -> definitions.add(describe(command)));
    schema.events().forEach(event -> definitions.add(describe(event)));
    return new Schema(definitions, schema.modules(), schema.freeform());
  }

  private Definition describe(Definition definition) {
    Header header = header(definition);
    if (definition instanceof EnumType type) {
      return new EnumType(header, type.implicit(), type.prefix(), type.values());
    } else if (definition instanceof ObjectType type) {
      return new ObjectType(header, type.implicit(), type.base(), type.members(), type.variants());
    } else if (definition instanceof Command command) {
      return new Command(
          header, command.arguments(), command.boxed(), command.returns(), command.flags());
    } else if (definition instanceof Event event) {
      return new Event(header, event.data(), event.boxed());
    }
    return definition;
  }

  private Header header(Definition definition) {
    Doc old = definition.doc();
    Map<String, String> members = new LinkedHashMap<>(old.members());
    parts(definition)
        .filter(part -> missing.contains(part.location()))
        .filter(part -> !older.has(definition, part.name()))
        .forEach(
            part -> members.merge(part.name(), "``" + part.name() + "``; n" + note, this::add));
    List<Doc.Section> sections = new ArrayList<>(old.sections());
    if (missing.contains(definition.location()) && !older.has(definition)) {
      sections.add(new Doc.Section(Doc.Tag.PLAIN, "N" + note + "."));
    }
    Header header = definition.header();
    return new Header(
        header.name(),
        header.module(),
        header.location(),
        header.condition(),
        header.features(),
        new Doc(old.body(), members, old.features(), sections, old.location()));
  }

  /**
   * A phrase gets one more phrase, a sentence one more sentence, several paragraphs one more paragraph:
   * the last of them can be an item of a list, or code.
   */
  private String add(String text, String whole) {
    String end = text.stripTrailing();
    if (end.isEmpty()) {
      return whole;
    }
    if (end.contains("\n\n") || end.endsWith("::")) {
      return end + "\n\nN" + note + ".";
    }
    return end.endsWith(".") ? end + " N" + note + "." : end + "; n" + note;
  }

  private record Part(String name, Location location) {}

  /** What the documentation of a definition covers: also the members of implicit types it uses. */
  private Stream<Part> parts(Definition definition) {
    if (definition instanceof EnumType type) {
      return type.values().stream().map(v -> new Part(v.name(), v.location()));
    } else if (definition instanceof Command command) {
      return implicit(command.arguments());
    } else if (definition instanceof Event event) {
      return implicit(event.data());
    } else if (definition instanceof AlternateType) {
      return Stream.empty();
    }
    ObjectType type = (ObjectType) definition;
    return Stream.concat(
        type.members().stream().map(m -> new Part(m.name(), m.location())), implicit(type.base()));
  }

  private Stream<Part> implicit(Optional<String> type) {
    return type.map(schema::object).filter(ObjectType::implicit).stream().flatMap(this::parts);
  }
}
