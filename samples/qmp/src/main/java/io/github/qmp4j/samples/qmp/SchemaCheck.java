package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.ReadResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads definitions and prints what is wrong with them. */
@Command(
    name = "check",
    description = "Reads definitions and prints what is wrong with them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors, maybe warnings", "1:errors", "2:wrong usage"})
final class SchemaCheck implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private Strictness strictness;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Root files of schemas, what 'capture' wrote, addresses of running QEMUs, "
          + "or names of bundled definitions.")
  private List<Definition> definitions;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean errors = false;
    for (Definition definition : definitions) {
      ReadResult result = definition.read(strictness.reader());
      result.problems().forEach(problem -> out.println(problem.render()));
      out.println(definition.name() + ": " + summary(result));
      errors |= result.hasErrors();
    }
    return errors ? 1 : 0;
  }

  private static String summary(ReadResult result) {
    int errors = result.errors().size();
    int warnings = result.problems().size() - errors;
    String counts = result
        .schema()
        .map(Object::toString)
        .orElseGet(() -> errors + (errors == 1 ? " error" : " errors"));
    return warnings == 0
        ? counts
        : counts + ", " + warnings + (warnings == 1 ? " warning" : " warnings");
  }
}
