package io.github.qmp4j.schema.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports problems from inside a definition: adds where they are, and the line that QEMU's own
 * front end would name. Going deeper makes a new one, which shares {@link #hasErrors}.
 */
public final class Reporter {

  private final Problems problems;
  private final Location anchor;
  private final List<String> context;
  private final AtomicBoolean errors;

  private Reporter(Problems problems, Location anchor, List<String> context, AtomicBoolean errors) {
    this.problems = problems;
    this.anchor = anchor;
    this.context = List.copyOf(context);
    this.errors = errors;
  }

  /** For the definition or directive that begins there. */
  public static Reporter at(Problems problems, Location start) {
    return new Reporter(problems, start.lineOnly(), List.of(), new AtomicBoolean());
  }

  /** For something inside, such as {@code "member 'x'"}. */
  public Reporter in(String part) {
    List<String> deeper = new ArrayList<>(context);
    deeper.add(part);
    return new Reporter(problems, anchor, deeper, errors);
  }

  /** As {@link #report(Problem)}, for what needs no more words. */
  public boolean report(ProblemCode code, Location location, String message) {
    return report(Problem.error(code, location, message));
  }

  /**
   * Takes a problem.
   *
   * @return whether it is an error; otherwise it is tolerated, and the reader goes on
   */
  public boolean report(Problem problem) {
    return take(problem.withAnchor(anchor));
  }

  /** As {@link #report(Problem)}, with the anchor that the problem brings along. */
  public boolean reportAnchored(Problem problem) {
    return take(problem);
  }

  private boolean take(Problem problem) {
    boolean error = problems.add(problem.withContext(context));
    if (error) {
      errors.set(true);
    }
    return error;
  }

  /** Whether an error was reported from inside this definition, at any depth. */
  public boolean hasErrors() {
    return errors.get();
  }
}
