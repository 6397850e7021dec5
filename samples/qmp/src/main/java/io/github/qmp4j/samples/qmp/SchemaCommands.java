package io.github.qmp4j.samples.qmp;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** What can be done with definitions. */
@Command(
    name = "schema",
    description = "Checks, prints, compares, captures and imports definitions.",
    synopsisSubcommandLabel = "COMMAND")
final class SchemaCommands {

  /** By name, in the order in which help shows them. */
  static Map<String, Class<?>> byName() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("check", SchemaCheck.class);
    commands.put("dump", SchemaPrint.class);
    commands.put("diff", SchemaDiff.class);
    commands.put("docs", SchemaDocs.class);
    commands.put("capture", SchemaCapture.class);
    commands.put("import", SchemaImport.class);
    commands.put("list", SchemaList.class);
    return commands;
  }
}
