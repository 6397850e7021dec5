package io.github.qmp4j.samples.qmp.syntax;

/** A quote or bracket is still open at the end: another line may close it. */
public final class UnfinishedException extends SyntaxException {

  private static final long serialVersionUID = 1L;

  UnfinishedException(String problem) {
    super(problem);
  }
}
