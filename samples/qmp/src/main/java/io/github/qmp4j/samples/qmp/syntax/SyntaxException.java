package io.github.qmp4j.samples.qmp.syntax;

/** What was typed cannot be understood. The message says where, and what was expected. */
public class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SyntaxException(String problem) {
    super(problem);
  }
}
