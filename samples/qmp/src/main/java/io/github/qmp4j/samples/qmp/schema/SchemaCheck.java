package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.ReadResult;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads definitions and prints what is wrong with them. */
final class SchemaCheck extends SchemaCommand {

  private final Strictness strictness;
  private final PositionalParamSpec definitions;

  SchemaCheck() {
    super("check", "Reads definitions and prints what is wrong with them.");
    exits("no errors, maybe warnings", "errors", "wrong usage");
    this.strictness = new Strictness(this);
    this.definitions = definitions(
        "FILE",
        "Root files of schemas, what 'capture' wrote, addresses of running QEMUs, "
            + "or names of bundled definitions.");
  }

  @Override
  public Integer call() {
    boolean errors = false;
    for (Definition definition : definitions.<List<Definition>>getValue()) {
      ReadResult result = definition.read(strictness.reader());
      result.problems().forEach(problem -> out().println(problem.render()));
      out().println(definition.name() + ": " + summary(result));
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
