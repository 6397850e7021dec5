package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.processor.example.CallExamples;
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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Writes a vocabulary for people to read. */
final class SchemaDocs extends SchemaCommand {

  private final Strictness strictness;
  private final OptionSpec format;
  private final OptionSpec directory;
  private final PositionalParamSpec definitions;

  SchemaDocs() {
    super(
        "docs",
        "Writes documents about a definition: text as QEMU's build wrote it in 2010,"
            + " or one page of HTML.");
    exits("written", "a definition has errors, or DIR cannot be written", "wrong usage");
    this.strictness = new Strictness(this);
    this.format = option(OptionSpec.builder("--format")
        .required(true)
        .paramLabel("FORMAT")
        .type(DocsFormat.class)
        .converters(new FormatConverter())
        .description("One of ${COMPLETION-CANDIDATES}."));
    this.directory = out("DIR", "Where to write them; is made if it is not there.");
    this.definitions = definitions(
        "NAME|FILE",
        "Names of bundled definitions, root files of schemas, what 'capture' wrote,"
            + " addresses of running QEMUs, or FILE,FILE of text documents. Of several, the oldest first, the last one is described, with what each"
            + " added, changed and removed.");
  }

  @Override
  public Integer call() {
    List<Definition> named = definitions.getValue();
    List<Reference.Named> read = new ArrayList<>();
    boolean toldApart = named.stream().map(Definition::title).distinct().count() == named.size();
    for (Definition definition : named) {
      checked(definition.describe(strictness.reader()))
          .ifPresent(s ->
              read.add(new Reference.Named(toldApart ? definition.title() : definition.name(), s)));
    }
    if (read.size() < named.size()) {
      return 1;
    }
    Schema shown = read.get(read.size() - 1).schema();
    Reference reference = new Reference(read, Releases.alike(shown), CallExamples.of(shown, shown));
    try {
      write(format.<DocsFormat>getValue().write(reference));
      return 0;
    } catch (IOException e) {
      return unwritable(e);
    }
  }

  private void write(Map<String, String> documents) throws IOException {
    Path target = Files.createDirectories(directory.<Path>getValue());
    for (Map.Entry<String, String> file : documents.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.writeString(path, file.getValue());
      out().println(path);
    }
  }

  private static final class FormatConverter implements ITypeConverter<DocsFormat> {
    @Override
    public DocsFormat convert(String value) {
      return DocsFormat.find(value)
          .orElseThrow(() -> new TypeConversionException(
              "'" + value + "' is none of " + Arrays.toString(DocsFormat.values())));
    }
  }
}
