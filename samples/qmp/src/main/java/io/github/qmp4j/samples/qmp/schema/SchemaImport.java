package io.github.qmp4j.samples.qmp.schema;

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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes a definition like the bundled ones from a QEMU source tree, or from what one tells. */
final class SchemaImport extends SchemaCommand {

  private final PositionalParamSpec source;
  private final OptionSpec calledBy;
  private final OptionSpec target;
  private final OptionSpec namesFrom;

  SchemaImport() {
    super(
        "import",
        "Writes a definition like the bundled ones from a QEMU source tree, "
            + "or from what a running QEMU told.");
    exits("written", "a definition has errors, or DIR cannot be written", "wrong usage");
    this.source = parameter(
        0,
        Path.class,
        "SOURCE",
        "The directory of QEMU's sources, or a file that 'capture' wrote.");
    this.calledBy = option(OptionSpec.builder("--name")
        .required(true)
        .paramLabel("NAME")
        .type(String.class)
        .description("What it is called: qemu-VERSION, qga-VERSION for the guest agent's, "
            + "qsd-VERSION for the storage daemon's."));
    this.target = out("DIR", "Where to write it; the files go into a directory NAME there.");
    this.namesFrom = option(OptionSpec.builder("--names-from")
        .paramLabel("DEFINITION")
        .type(Definition.class)
        .description("For a captured file: the definition whose names types keep, such as the one "
            + "imported before. Without it, the nearest bundled one."));
  }

  @Override
  public Integer call() {
    String name = calledBy.getValue();
    Path from = source.getValue();
    Family family = Family.of(name)
        .orElseThrow(() -> wrongUsage("'" + name + "' does not begin with qemu-, qga- or qsd-"));
    Path root = Files.isRegularFile(from) ? from : from.resolve(family.root());
    Optional<Schema> schema = predecessors()
        .flatMap(names -> checked(SchemaReader.lenient()
            .namedAfter(names)
            .read(SourceFiles.fileSystem(), root.toString())));
    if (schema.isEmpty()) {
      return 1;
    }
    try {
      Path directory = Files.createDirectories(target.<Path>getValue().resolve(name));
      for (Map.Entry<String, String> file :
          new Importer(name).write(schema.get()).entrySet()) {
        Files.writeString(directory.resolve(file.getKey()), file.getValue());
      }
      out().println(directory + ": " + schema.get());
      return 0;
    } catch (IOException e) {
      return unwritable(e);
    }
  }

  /** Empty if names are asked for from a definition that cannot be read. */
  private Optional<Predecessors> predecessors() {
    Definition given = namesFrom.getValue();
    return given == null
        ? Optional.of(Bundled::nearest)
        : checked(given.read(SchemaReader.lenient()))
            .map(schema -> vocabulary -> Optional.of(schema));
  }
}
