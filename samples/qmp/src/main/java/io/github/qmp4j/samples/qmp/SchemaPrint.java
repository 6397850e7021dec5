package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.dump.SchemaDump.Section;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a definition means, as canonical JSON. */
@Command(
    name = "dump",
    description = "Prints what a definition means, as canonical JSON.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "1:the definition has errors", "2:wrong usage"})
final class SchemaPrint implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private Strictness strictness;

  @Option(
      names = "--lines",
      description = "For each definition one line that says whether it is accepted, "
          + "with the dump or the first error. Never fails.")
  private boolean lines;

  @Option(
      names = "--section",
      paramLabel = "SECTION",
      split = ",",
      description = "Only these sections: ${COMPLETION-CANDIDATES}.")
  private EnumSet<Section> sections = EnumSet.allOf(Section.class);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Root files of schemas, what 'capture' wrote, addresses of running QEMUs, "
          + "or names of bundled definitions. Without --lines just one.")
  private List<Definition> definitions;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (lines) {
      definitions.forEach(definition ->
          out.println(VerdictLine.of(definition.name(), definition.read(strictness.reader()))));
      return 0;
    }
    if (definitions.size() > 1) {
      throw new ParameterException(spec.commandLine(), "more than one file needs --lines");
    }
    ReadResult result = definitions.get(0).read(strictness.reader());
    result.schema().ifPresent(schema -> out.print(SchemaDump.text(schema, sections)));
    result.errors().forEach(problem -> spec.commandLine().getErr().println(problem.render()));
    return result.hasErrors() ? 1 : 0;
  }
}
