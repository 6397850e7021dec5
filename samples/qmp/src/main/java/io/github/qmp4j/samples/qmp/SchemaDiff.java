package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Schema;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a client has to expect when it moves from one definition to another. */
@Command(
    name = "diff",
    description = "Prints what a client written for one definition has to expect of another one.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing incompatible",
      "1:something incompatible",
      "2:wrong usage, or a definition that cannot be read"
    })
final class SchemaDiff implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "What the client was written for: the root file of a schema, what 'capture' "
          + "wrote, the address of a running QEMU, or the name of a bundled definition.")
  private Definition before;

  @Parameters(index = "1", paramLabel = "NEW", description = "What it meets; named likewise.")
  private Definition after;

  @Override
  public Integer call() {
    Optional<Schema> old = read(before);
    Optional<Schema> present = read(after);
    if (old.isEmpty() || present.isEmpty()) {
      return 2;
    }
    List<Change> changes = Comparison.between(old.get(), present.get());
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? DiffReport.json(before, after, changes) : DiffReport.text(changes));
    return changes.stream().anyMatch(c -> c.impact() == Impact.INCOMPATIBLE) ? 1 : 0;
  }

  private Optional<Schema> read(Definition definition) {
    ReadResult result = definition.read(SchemaReader.lenient().namedAfter(Bundled::nearest));
    result.errors().forEach(problem -> spec.commandLine().getErr().println(problem.render()));
    return result.schema();
  }
}
