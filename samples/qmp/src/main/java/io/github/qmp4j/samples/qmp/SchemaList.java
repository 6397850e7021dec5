package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the bundled definitions. */
@Command(name = "list", description = "Lists the bundled definitions.")
final class SchemaList implements Runnable {

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-10s %8s %6s %5s%n", "name", "commands", "events", "types");
    for (String name : Bundled.names()) {
      Schema schema = Bundled.find(name).orElseThrow().read().schema().orElseThrow();
      out.printf(
          "%-10s %8d %6d %5d%n",
          name, schema.commands().size(), schema.events().size(), schema.types().size());
    }
  }
}
