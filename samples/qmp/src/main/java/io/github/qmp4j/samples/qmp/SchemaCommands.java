package io.github.qmp4j.samples.qmp;

import picocli.CommandLine.Command;

/** What can be done with definitions without a QEMU. */
@Command(
    name = "schema",
    description = "Checks, prints, compares and imports definitions.",
    subcommands = {
      SchemaCheck.class,
      SchemaPrint.class,
      SchemaDiff.class,
      SchemaDocs.class,
      SchemaImport.class,
      SchemaList.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SchemaCommands {}
