package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A schema as QAPI text, facts only. What is read from it is the schema again, without documentation. */
public final class SchemaText {

  private final Schema schema;
  private final DefinitionWriter writer;

  SchemaText(Schema schema) {
    this.schema = schema;
    this.writer = new DefinitionWriter(schema);
  }

  /** As one file. */
  public static String of(Schema schema) {
    SchemaText text = new SchemaText(schema);
    List<String> items = new ArrayList<>(text.pragmas());
    items.addAll(text.types());
    items.addAll(text.commands());
    items.addAll(text.events());
    return String.join("", items);
  }

  /** The exceptions from the rules that the schema needs, as a list of one directive or none. */
  List<String> pragmas() {
    Map<String, Object> pragmas = new ExceptionList(schema).pragmas();
    return pragmas.isEmpty() ? List.of() : List.of(QapiText.print(Map.of("pragma", pragmas)));
  }

  List<String> types() {
    List<String> types = new ArrayList<>();
    for (Type type : schema.types()) {
      writer.type(type).map(QapiText::print).ifPresent(types::add);
    }
    return types;
  }

  List<String> commands() {
    List<String> commands = new ArrayList<>();
    for (Command command : schema.commands()) {
      commands.add(QapiText.print(writer.command(command)));
    }
    return commands;
  }

  List<String> events() {
    List<String> events = new ArrayList<>();
    for (Event event : schema.events()) {
      events.add(QapiText.print(writer.event(event)));
    }
    return events;
  }
}
