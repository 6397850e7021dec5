package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Severity;
import java.util.List;
import java.util.function.Predicate;

/** Takes problems, and knows in which files an unclear text is only warned of. */
final class Reports {

  private final Problems problems;
  private final Predicate<String> lenient;
  private final List<String> context;

  Reports(Problems problems, Predicate<String> lenient) {
    this(problems, lenient, List.of());
  }

  private Reports(Problems problems, Predicate<String> lenient, List<String> context) {
    this.problems = problems;
    this.lenient = lenient;
    this.context = context;
  }

  /** For what is in the section with that heading. */
  Reports in(String heading) {
    return new Reports(problems, lenient, List.of("section '" + heading + "'"));
  }

  /** An error, but a warning in a file that is read leniently. */
  void unclear(Problem problem) {
    boolean tolerated = lenient.test(problem.location().file());
    problems.add(
        problem.withContext(context).withSeverity(tolerated ? Severity.WARNING : Severity.ERROR));
  }

  void unclear(ProblemCode code, Location location, String message) {
    unclear(Problem.error(code, location, message));
  }

  void error(Problem problem) {
    problems.add(problem.withContext(context));
  }

  void warning(Problem problem) {
    problems.add(problem.withContext(context).withSeverity(Severity.WARNING));
  }

  void warning(ProblemCode code, Location location, String message) {
    warning(Problem.error(code, location, message));
  }
}
