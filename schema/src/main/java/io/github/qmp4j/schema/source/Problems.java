package io.github.qmp4j.schema.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects problems in the order in which they are found.
 *
 * <p>Knows the source texts, so that each problem gets its line, and which codes are tolerated:
 * those become warnings, and whoever reports them goes on as if nothing had happened.
 */
public final class Problems {

  private final Set<ProblemCode> tolerated;
  private final List<Problem> found = new ArrayList<>();
  private final Map<String, SourceText> sources = new HashMap<>();
  private int errors;
  private int compared;

  public Problems(Set<ProblemCode> tolerated) {
    this.tolerated = Set.copyOf(tolerated);
  }

  /** Makes the lines of a file known. */
  void addSource(SourceText source) {
    sources.put(source.name(), source);
  }

  /**
   * Takes a problem.
   *
   * @return whether it is an error, so that what has it cannot be used
   */
  public boolean add(Problem problem) {
    boolean error = problem.isError() && !tolerated.contains(problem.code());
    if (error) {
      errors++;
    }
    if (found.size() < Limits.PROBLEMS || error && errors == 1) {
      SourceText source = sources.get(problem.location().file());
      found.add(problem
          .withSeverity(error ? Severity.ERROR : Severity.WARNING)
          .withLine(source == null ? problem.line() : source.line(problem.location())));
    }
    return error;
  }

  /** As {@link Suggestion#among}, but not for ever more names: a file can ask for any number. */
  Optional<String> suggestion(Collection<String> known, String unknown) {
    if (compared >= Limits.NAMES_COMPARED) {
      return Optional.empty();
    }
    compared += known.size();
    return Suggestion.among(known, unknown);
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  public List<Problem> found() {
    return Collections.unmodifiableList(found);
  }
}
