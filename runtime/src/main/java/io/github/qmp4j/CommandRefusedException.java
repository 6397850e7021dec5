package io.github.qmp4j;

/** The server refused a command. The connection stays usable. */
public final class CommandRefusedException extends QmpException {

  private static final long serialVersionUID = 1L;

  private final String command;
  private final String errorClass;
  private final String description;

  public CommandRefusedException(
      String connection, String command, String errorClass, String description) {
    super(connection, command + ": " + errorClass + ": " + description, null);
    this.command = command;
    this.errorClass = errorClass;
    this.description = description;
  }

  public String command() {
    return command;
  }

  /**
   * The kind of error: {@code "GenericError"} in nearly all cases; {@code "CommandNotFound"} also for
   * a command that is disabled or not allowed yet. Servers may have classes that are not listed
   * anywhere.
   */
  public String errorClass() {
    return errorClass;
  }

  /** The server's words, for people; they change from version to version. */
  public String description() {
    return description;
  }
}
