package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.dump.SchemaDump.Section;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints what a definition means, as canonical JSON. */
final class SchemaPrint extends SchemaCommand {

  private final Strictness strictness;
  private final OptionSpec lines;
  private final OptionSpec sections;
  private final PositionalParamSpec definitions;

  SchemaPrint() {
    super("dump", "Prints what a definition means, as canonical JSON.");
    exits("printed", "the definition has errors", "wrong usage");
    this.strictness = new Strictness(this);
    this.lines = option(OptionSpec.builder("--lines")
        .initialValue(false)
        .description("For each definition one line that says whether it is accepted, "
            + "with the dump or the first error. Never fails."));
    this.sections = option(OptionSpec.builder("--section")
        .paramLabel("SECTION")
        .type(List.class)
        .auxiliaryTypes(Section.class)
        .splitRegex(",")
        .initialValue(List.of(Section.values()))
        .description("Only these sections: ${COMPLETION-CANDIDATES}."));
    this.definitions = definitions(
        "FILE",
        "Root files of schemas, what 'capture' wrote, addresses of running QEMUs, "
            + "or names of bundled definitions. Without --lines just one.");
  }

  @Override
  public Integer call() {
    List<Definition> named = definitions.getValue();
    if (lines.<Boolean>getValue()) {
      named.forEach(definition ->
          out().println(VerdictLine.of(definition.name(), definition.read(strictness.reader()))));
      return 0;
    }
    if (named.size() > 1) {
      throw wrongUsage("more than one file needs --lines");
    }
    ReadResult result = named.get(0).read(strictness.reader());
    EnumSet<Section> shown = EnumSet.copyOf(sections.<List<Section>>getValue());
    result.schema().ifPresent(schema -> out().print(SchemaDump.text(schema, shown)));
    checked(result);
    return result.hasErrors() ? 1 : 0;
  }
}
