package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints what a client has to expect when it moves from one definition to another. */
final class SchemaDiff extends SchemaCommand {

  private final OptionSpec json;
  private final PositionalParamSpec before;
  private final PositionalParamSpec after;

  SchemaDiff() {
    super("diff", "Prints what a client written for one definition has to expect of another one.");
    exits(
        "nothing incompatible",
        "something incompatible",
        "wrong usage, or a definition that cannot be read");
    this.json = option(OptionSpec.builder("--json")
        .initialValue(false)
        .description("Print one JSON document instead of text."));
    this.before = parameter(
        0,
        Definition.class,
        "OLD",
        "What the client was written for: the root file of a schema, what 'capture' "
            + "wrote, the address of a running QEMU, or the name of a bundled definition.");
    this.after = parameter(1, Definition.class, "NEW", "What it meets; named likewise.");
  }

  @Override
  public Integer call() {
    Definition from = before.getValue();
    Definition to = after.getValue();
    Optional<Schema> old = read(from);
    Optional<Schema> present = read(to);
    if (old.isEmpty() || present.isEmpty()) {
      return 2;
    }
    List<Change> changes = Comparison.between(old.get(), present.get());
    out()
        .print(
            json.<Boolean>getValue()
                ? DiffReport.json(from, to, changes)
                : DiffReport.text(changes));
    return changes.stream().anyMatch(c -> c.impact() == Impact.INCOMPATIBLE) ? 1 : 0;
  }

  private Optional<Schema> read(Definition definition) {
    return checked(definition.read(SchemaReader.lenient().namedAfter(Bundled::nearest)));
  }
}
