package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.bundled.Releases;
import io.github.qmp4j.schema.docs.DocsFormat;
import io.github.qmp4j.schema.docs.Reference;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a vocabulary for people to read. */
@Command(
    name = "docs",
    description = "Writes documents about a definition: text as QEMU's build wrote it in 2010,"
        + " or one page of HTML.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:a definition has errors", "2:wrong usage"})
final class SchemaDocs implements Callable<Integer> {

  static final class FormatConverter implements ITypeConverter<DocsFormat> {
    @Override
    public DocsFormat convert(String value) {
      return DocsFormat.find(value)
          .orElseThrow(() -> new TypeConversionException(
              "'" + value + "' is none of " + Arrays.toString(DocsFormat.values())));
    }
  }

  @Spec
  private CommandSpec spec;

  @Mixin
  private Strictness strictness;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private DocsFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write them; is made if it is not there.")
  private Path out;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME|FILE",
      description = "Names of bundled definitions, root files of schemas, or FILE,FILE of text"
          + " documents. Of several, the oldest first, the last one is described, with what each"
          + " added, changed and removed.")
  private List<Definition> definitions;

  @Override
  public Integer call() throws IOException {
    List<Reference.Named> read = new ArrayList<>();
    for (Definition definition : definitions) {
      ReadResult result = definition.describe(strictness.reader());
      result.errors().forEach(problem -> spec.commandLine().getErr().println(problem.render()));
      result.schema().ifPresent(s -> read.add(new Reference.Named(definition.title(), s)));
    }
    if (read.size() < definitions.size()) {
      return 1;
    }
    Schema shown = read.get(read.size() - 1).schema();
    Reference reference = new Reference(read, Releases.alike(shown), CallExamples.of(shown, shown));
    Files.createDirectories(out);
    for (Map.Entry<String, String> file : format.write(reference).entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.writeString(path, file.getValue());
      spec.commandLine().getOut().println(path);
    }
    return 0;
  }
}
