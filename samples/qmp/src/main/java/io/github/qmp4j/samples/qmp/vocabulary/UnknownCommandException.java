package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.samples.qmp.syntax.SyntaxException;

/** The server does not have a command. */
public final class UnknownCommandException extends SyntaxException {

  private static final long serialVersionUID = 1L;

  private final String command;

  UnknownCommandException(String command, String problem) {
    super(problem);
    this.command = command;
  }

  /** Its name. */
  public String command() {
    return command;
  }
}
