package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * Does something with definitions. Its options are described by calls and not by annotations, since what
 * a JVM that has just started needs to read those is a fifth of the time of a check.
 */
abstract class SchemaCommand implements Callable<Integer> {

  private final CommandSpec spec;

  SchemaCommand(String name, String description) {
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
  }

  final CommandSpec spec() {
    return spec;
  }

  /** Says what the command exits with, from 0 on. */
  final void exits(String... meanings) {
    Map<String, String> list = new LinkedHashMap<>();
    for (String meaning : meanings) {
      list.put(String.valueOf(list.size()), meaning);
    }
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(list);
  }

  final OptionSpec option(OptionSpec.Builder description) {
    OptionSpec option = description.build();
    spec.addOption(option);
    return option;
  }

  /** The option that says where to write. */
  final OptionSpec out(String label, String description) {
    return option(OptionSpec.builder("--out")
        .required(true)
        .paramLabel(label)
        .type(Path.class)
        .description(description));
  }

  /** The parameter at that place, which has to be there. */
  final PositionalParamSpec parameter(int index, Class<?> type, String label, String description) {
    return required(PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .type(type)
        .paramLabel(label)
        .description(description));
  }

  /** The definitions that are named, at least one. */
  final PositionalParamSpec definitions(String label, String description) {
    return required(PositionalParamSpec.builder()
        .index("0..*")
        .arity("1..*")
        .type(List.class)
        .auxiliaryTypes(Definition.class)
        .paramLabel(label)
        .description(description));
  }

  private PositionalParamSpec required(PositionalParamSpec.Builder description) {
    PositionalParamSpec parameter = description.required(true).build();
    spec.addPositional(parameter);
    return parameter;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** What was read, after its errors have been printed; empty if they were too bad. */
  final Optional<Schema> checked(ReadResult result) {
    result.errors().forEach(problem -> err().println(problem.render()));
    return result.schema();
  }

  /** Says which file cannot be written, and returns the status for it. */
  final int unwritable(IOException problem) {
    err().println("qmp: cannot write " + ExitStatus.message(problem));
    return 1;
  }

  final ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
