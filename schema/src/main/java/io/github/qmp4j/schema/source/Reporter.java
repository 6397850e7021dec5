package io.github.qmp4j.schema.source;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports problems from inside a definition: adds where they are, and the line that QEMU's own
 * front end would name. Going deeper makes a new one, which shares {@link #hasErrors}.
 *
 * <p>There is one for each member, and nearly all have nothing to report: words are put together
 * when there is a problem.
 */
public final class Reporter {

  private final Problems problems;
  private final Location anchor;
  private final AtomicBoolean errors;
  private final Reporter outer;
  private final String kind;
  private final String name;

  private Reporter(
      Problems problems,
      Location anchor,
      AtomicBoolean errors,
      Reporter outer,
      String kind,
      String name) {
    this.problems = problems;
    this.anchor = anchor;
    this.errors = errors;
    this.outer = outer;
    this.kind = kind;
    this.name = name;
  }

  /** For the definition or directive that begins there. */
  public static Reporter at(Problems problems, Location start) {
    return new Reporter(problems, start.lineOnly(), new AtomicBoolean(), null, "", "");
  }

  /** For something inside that has a name, such as a {@code "member"}. */
  public Reporter in(String kind, String name) {
    return new Reporter(problems, anchor, errors, this, kind, name);
  }

  /** For something inside that there is only one of, such as {@code "'if'"}. */
  public Reporter in(String part) {
    return in(part, "");
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
    return reportAnchored(problem.withAnchor(anchor));
  }

  /** As {@link #report(Problem)}, with the known name that is meant, perhaps, by an unknown one. */
  public boolean reportUnknown(Problem problem, Collection<String> known, String unknown) {
    return report(problem.withSuggestion(problems.suggestion(known, unknown)));
  }

  /** As {@link #report(Problem)}, with the anchor that the problem brings along. */
  public boolean reportAnchored(Problem problem) {
    boolean error = problems.add(problem.withContext(context()));
    if (error) {
      errors.set(true);
    }
    return error;
  }

  private List<String> context() {
    Deque<String> context = new ArrayDeque<>();
    for (Reporter at = this; at.outer != null; at = at.outer) {
      context.addFirst(at.name.isEmpty() ? at.kind : at.kind + " '" + at.name + "'");
    }
    return List.copyOf(context);
  }

  /** Whether an error was reported from inside this definition, at any depth. */
  public boolean hasErrors() {
    return errors.get();
  }
}
