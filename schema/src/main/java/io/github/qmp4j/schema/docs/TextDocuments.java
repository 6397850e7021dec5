package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code qmp-commands.txt} and {@code qmp-events.txt}. Read together they are the schema again,
 * but for what they have no words for: conditions, features, and the flags of commands other than
 * that arguments are open.
 */
final class TextDocuments {

  static final String COMMANDS = "qmp-commands.txt";
  static final String EVENTS = "qmp-events.txt";
  static final String CHANGES = "qmp-changes.txt";

  private static final String QUERY = "query-";

  private final String title;
  private final Schema schema;
  private final Placement placement;
  private final TextTypes types;
  private final SampleJson samples;

  /** @param title whose vocabulary it is, such as {@code qemu-10.2} */
  TextDocuments(String title, Schema schema) {
    this.title = title;
    this.schema = schema;
    this.placement = new Placement(schema);
    this.types = new TextTypes(schema, placement);
    this.samples = new SampleJson(schema);
  }

  /** The documents about a reference; with what changed if it has several definitions. */
  static Map<String, String> of(Reference reference) {
    Reference.Named shown = reference.shown();
    Map<String, String> files = new TextDocuments(shown.name(), shown.schema()).write();
    List<History.Step> history = History.of(reference.definitions());
    if (!history.isEmpty()) {
      files.put(CHANGES, TextHistory.print(history));
    }
    return files;
  }

  /** The texts of the documents, by file. */
  Map<String, String> write() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(COMMANDS, commands());
    files.put(EVENTS, events());
    return files;
  }

  private String commands() {
    StringBuilder text = new StringBuilder(documentTitle("Commands of " + title, '-'));
    text.append(Prose.paragraph("Each section is a command: what it does, its arguments, what it"
        + " answers, and an example, in which '->' is what a client sends and '<-' what the server"
        + " says. Types that are named have sections of their own in part 3."));
    text.append("\n\n").append(part("1. Regular Commands"));
    schema.commands().stream()
        .filter(command -> !command.name().startsWith(QUERY))
        .forEach(command -> text.append(command(command)));
    text.append(part("2. Query Commands"));
    schema.commands().stream()
        .filter(command -> command.name().startsWith(QUERY))
        .forEach(command -> text.append(command(command)));
    text.append(part("3. Types"));
    for (Type type : schema.types()) {
      if (placement.hasSection(type)) {
        text.append(heading(((Definition) type).name()))
            .append(types.section(type))
            .append('\n');
      }
    }
    return text.toString();
  }

  private String events() {
    StringBuilder text = new StringBuilder(documentTitle("Events of " + title, '='));
    for (Event event : schema.events()) {
      text.append(heading(event.name())).append(about(event));
      text.append(data("Data", event.data(), event.boxed(), event)).append('\n');
      text.append("Example:\n\n").append(JsonLine.print(samples.event(event))).append("\n\n");
    }
    return text.toString();
  }

  private static String documentTitle(String title, char line) {
    String blanks = " ".repeat(Math.max(1, (Prose.WIDTH - title.length()) / 2));
    return blanks + title + "\n" + blanks + String.valueOf(line).repeat(title.length()) + "\n\n";
  }

  private static String part(String title) {
    return title + "\n" + "=".repeat(title.length()) + "\n\n";
  }

  private static String heading(String name) {
    return name + "\n" + "-".repeat(Math.max(3, name.length())) + "\n\n";
  }

  private String command(Command command) {
    String arguments = data("Arguments", command.arguments(), command.boxed(), command);
    if (!command.flags().gen()) {
      arguments = arguments.equals("Arguments: None.\n") ? "Arguments:\n\n" : arguments;
      arguments += "- further properties\n";
    }
    StringBuilder text = new StringBuilder(heading(command.name()));
    text.append(about(command)).append(arguments).append('\n');
    text.append(command.returns().map(use -> returns(command, use)).orElse(nothing(command)));
    text.append("Example:\n\n");
    text.append("-> ").append(JsonLine.print(samples.request(command))).append('\n');
    samples
        .reply(command)
        .ifPresent(reply -> text.append("<- ").append(JsonLine.print(reply)).append('\n'));
    return text.append('\n').toString();
  }

  /** What it is for, and what else is to be known. */
  private static String about(Definition definition) {
    List<String> sentences = new ArrayList<>();
    String says = Prose.summary(definition.doc().body());
    if (!says.isEmpty()) {
      sentences.add(says);
    }
    if (definition.hasFeature(Feature.DEPRECATED)) {
      sentences.add("Deprecated: it may disappear.");
    }
    if (definition.hasFeature(Feature.UNSTABLE)) {
      sentences.add("Unstable: it may change in any release.");
    }
    definition
        .condition()
        .map(Condition::toString)
        .ifPresent(
            condition -> sentences.add("Only in servers that are built with " + condition + "."));
    return sentences.isEmpty() ? "" : Prose.paragraph(String.join(" ", sentences)) + "\n\n";
  }

  /** The members below {@code Arguments:} or {@code Data:}. */
  private String data(String what, Optional<String> type, boolean boxed, Definition user) {
    if (boxed && type.isPresent()) {
      return what + ": (" + type.get() + ")\n";
    }
    ObjectType object = type.map(schema::object).orElse(null);
    if (object == null || schema.allMembers(object).isEmpty()) {
      return what + ": None.\n";
    }
    return what + ":\n\n" + types.members(schema.allMembers(object), user.doc());
  }

  private String returns(Command command, TypeRef use) {
    if (!placement.isInPlace(use)) {
      return "Return a value (" + types.words(use) + ").\n\n";
    }
    ObjectType object = schema.object(use.name());
    String shape = use.array()
        ? "Return a json-array. Each entry is a json-object, which contains:"
        : "Return a json-object with the following information:";
    if (speaksOfReturning(command)) {
      shape = "Return a value (" + types.words(use) + "), which contains:";
    }
    return shape + "\n\n" + types.members(object.members(), object.doc()) + "\n";
  }

  private static String nothing(Command command) {
    return speaksOfReturning(command) ? "Returns: Nothing.\n\n" : "";
  }

  /** Whether a reader could take the description for the statement of the result. */
  private static boolean speaksOfReturning(Command command) {
    return command.doc().body().toLowerCase(Locale.ROOT).contains("return");
  }
}
