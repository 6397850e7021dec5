package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.samples.qmp.server.ExitStatus;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line what is wrong, and where to read on: a page of help after it would hide it. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.println("qmp: " + message(problem, name));
    if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
      if (command.getSubcommands().isEmpty()) {
        err.println("'" + name + " --help' says what it takes");
      } else {
        command.usage(err);
      }
    }
    return ExitStatus.USAGE;
  }

  /** As picocli has it, but in words of the command line. */
  private static String message(ParameterException problem, String name) {
    if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String word = unmatched.getUnmatched().get(0);
      return problem.getCommandLine().getSubcommands().isEmpty()
          ? "'" + word + "' is too much"
          : "'" + name + "' has no command '" + word + "'";
    }
    return problem
        .getMessage()
        .replaceFirst("is not a double$", "is not a number")
        .replaceFirst("is not an? (int|long)$", "is not a whole number");
  }
}
