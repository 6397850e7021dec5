package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;

/** Lists the bundled definitions. */
final class SchemaList extends SchemaCommand {

  SchemaList() {
    super("list", "Lists the bundled definitions.");
  }

  @Override
  public Integer call() {
    out().printf("%-10s %8s %6s %5s%n", "name", "commands", "events", "types");
    for (String name : Bundled.names()) {
      Schema schema = Bundled.find(name).orElseThrow().read().schema().orElseThrow();
      out()
          .printf(
              "%-10s %8d %6d %5d%n",
              name,
              schema.commands().size(),
              schema.events().size(),
              schema.types().size());
    }
    return 0;
  }
}
