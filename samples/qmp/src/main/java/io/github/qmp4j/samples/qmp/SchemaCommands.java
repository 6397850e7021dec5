package io.github.qmp4j.samples.qmp;

import picocli.CommandLine.Command;

/** What can be done with definitions. */
@Command(
    name = "schema",
    description = "Checks, prints, compares, captures and imports definitions.",
    subcommands = {
      SchemaCheck.class,
      SchemaPrint.class,
      SchemaDiff.class,
      SchemaDocs.class,
      SchemaCapture.class,
      SchemaImport.class,
      SchemaList.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SchemaCommands {}
