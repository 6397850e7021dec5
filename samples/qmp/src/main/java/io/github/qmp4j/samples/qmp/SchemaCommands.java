package io.github.qmp4j.samples.qmp;

import picocli.CommandLine.Command;

/** What can be done with definitions without a QEMU. */
@Command(
    name = "schema",
    description = "Checks, prints and imports definitions.",
    subcommands = {SchemaCheck.class, SchemaPrint.class, SchemaImport.class, SchemaList.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SchemaCommands {}
