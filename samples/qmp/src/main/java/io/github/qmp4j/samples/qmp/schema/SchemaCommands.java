package io.github.qmp4j.samples.qmp.schema;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What can be done with definitions. */
public final class SchemaCommands {

  /** In the order in which help shows them. */
  private static final List<String> NAMES =
      List.of("check", "dump", "diff", "docs", "capture", "import", "list");

  private SchemaCommands() {}

  /** The group, with the command of that name, or all of them if there is none. */
  public static CommandLine group(String meant) {
    CommandSpec group = CommandSpec.create().name("schema");
    group
        .usageMessage()
        .description("Checks, prints, compares, captures and imports definitions.")
        .synopsisSubcommandLabel("COMMAND");
    for (String name : NAMES.contains(meant) ? List.of(meant) : NAMES) {
      group.addSubcommand(name, command(name).spec());
    }
    return new CommandLine(group).registerConverter(Definition.class, new DefinitionConverter());
  }

  private static SchemaCommand command(String name) {
    return switch (name) {
      case "check" -> new SchemaCheck();
      case "dump" -> new SchemaPrint();
      case "diff" -> new SchemaDiff();
      case "docs" -> new SchemaDocs();
      case "capture" -> new SchemaCapture();
      case "import" -> new SchemaImport();
      case "list" -> new SchemaList();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** No lambda: a JVM that has just started pays for the first one. */
  private static final class DefinitionConverter implements CommandLine.ITypeConverter<Definition> {
    @Override
    public Definition convert(String name) {
      return new Definition(name);
    }
  }
}
