package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.bundled.Importer;
import io.github.qmp4j.schema.introspect.Predecessors;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a definition like the bundled ones from a QEMU source tree, or from what one tells. */
@Command(
    name = "import",
    description = "Writes a definition like the bundled ones from a QEMU source tree, "
        + "or from what a running QEMU told.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:a definition has errors", "2:wrong usage"})
final class SchemaImport implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      description = "The directory of QEMU's sources, or a file that 'capture' wrote.")
  private Path source;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What it is called: qemu-VERSION, qga-VERSION for the guest agent's, "
          + "qsd-VERSION for the storage daemon's.")
  private String name;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write it; the files go into a directory NAME there.")
  private Path out;

  @Option(
      names = "--names-from",
      paramLabel = "DEFINITION",
      description = "For a captured file: the definition whose names types keep, such as the one "
          + "imported before. Without it, the nearest bundled one.")
  private Optional<Definition> namesFrom = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Family family = Family.of(name)
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(), "'" + name + "' does not begin with qemu-, qga- or qsd-"));
    Path root = Files.isRegularFile(source) ? source : source.resolve(family.root());
    Optional<Schema> schema = predecessors()
        .flatMap(names -> checked(SchemaReader.lenient()
            .namedAfter(names)
            .read(SourceFiles.fileSystem(), root.toString())));
    if (schema.isEmpty()) {
      return 1;
    }
    Path directory = Files.createDirectories(out.resolve(name));
    for (Map.Entry<String, String> file : new Importer(name).write(schema.get()).entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
    spec.commandLine().getOut().println(directory + ": " + schema.get());
    return 0;
  }

  /** Empty if names are asked for from a definition that cannot be read. */
  private Optional<Predecessors> predecessors() {
    return namesFrom.isEmpty()
        ? Optional.of(Bundled::nearest)
        : checked(namesFrom.get().read(SchemaReader.lenient()))
            .map(schema -> vocabulary -> Optional.of(schema));
  }

  private Optional<Schema> checked(ReadResult result) {
    result.errors().forEach(problem -> spec.commandLine().getErr().println(problem.render()));
    return result.schema();
  }
}
