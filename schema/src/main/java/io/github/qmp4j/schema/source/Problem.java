package io.github.qmp4j.schema.source;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a schema.
 *
 * @param location where it is wrong, as precisely as is known
 * @param anchor the place that QEMU's own front end names for it: with a column for what is found
 *     while reading, otherwise the line where the definition begins
 * @param context where it is, outermost first: {@code "struct 'X'"}, {@code "member 'y'"}
 * @param related the other end of a clash
 * @param hint what to do about it
 * @param line the source line of {@code location}
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    Location location,
    Location anchor,
    String message,
    List<String> context,
    Optional<Related> related,
    Optional<String> hint,
    Optional<String> line) {

  /** Another place that has to do with a problem, such as {@code "first defined"}. */
  public record Related(String what, Location location) {}

  public Problem {
    context = List.copyOf(context);
  }

  /** An error without more to say about it; the {@code with} methods say more. */
  public static Problem error(ProblemCode code, Location location, String message) {
    return new Problem(
        code,
        Severity.ERROR,
        location,
        location,
        message,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Problem withSeverity(Severity severity) {
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  public Problem withAnchor(Location anchor) {
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  public Problem withContext(List<String> context) {
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  public Problem withRelated(String what, Location where) {
    Optional<Related> related = Optional.of(new Related(what, where));
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  public Problem withHint(String text) {
    Optional<String> hint = Optional.of(text);
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  /** As {@link #withHint} if there is a suggestion, otherwise unchanged. */
  public Problem withSuggestion(Optional<String> suggestion) {
    return suggestion.map(s -> withHint("did you mean '" + s + "'?")).orElse(this);
  }

  Problem withLine(Optional<String> line) {
    return new Problem(code, severity, location, anchor, message, context, related, hint, line);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** In one line: {@code file:line:column: error: message [code]}. */
  @Override
  public String toString() {
    return "%s: %s: %s [%s]".formatted(location, severity.label(), message, code);
  }

  /** In full: with where it is, the includes, the source line with a caret, and the hint. */
  public String render() {
    return new ProblemText(this).toString();
  }
}
