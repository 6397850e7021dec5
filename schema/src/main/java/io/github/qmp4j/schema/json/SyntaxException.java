package io.github.qmp4j.schema.json;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.SourceText;

/** Unwinds to the reader of the file, which goes on at the next definition. Never leaves it. */
public final class SyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final int offset;

  /** At a place with line and column, as all that is wrong with the notation. */
  public SyntaxException(ProblemCode code, SourceText source, int offset, String message) {
    super(message, null, false, false);
    this.problem = Problem.error(code, source.location(offset), message)
        .withAnchor(source.qemuLocation(offset));
    this.offset = offset;
  }

  private SyntaxException(Problem problem, int offset) {
    super(problem.message(), null, false, false);
    this.problem = problem;
    this.offset = offset;
  }

  /** At a line, for what QEMU's own front end gives no column. */
  public static SyntaxException ofLine(
      ProblemCode code, SourceText source, int offset, String message) {
    Location location = source.location(offset);
    return new SyntaxException(
        Problem.error(code, location, message).withAnchor(location.lineOnly()), offset);
  }

  public SyntaxException withHint(String hint) {
    return new SyntaxException(problem.withHint(hint), offset);
  }

  /** Where in the text. */
  public int offset() {
    return offset;
  }

  public Problem problem() {
    return problem;
  }
}
