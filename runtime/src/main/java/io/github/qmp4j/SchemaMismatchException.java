package io.github.qmp4j;

/**
 * The server sent good JSON, but not what the generated API expects of this command or event. The
 * command was done. The connection stays usable.
 *
 * <p>Newer members, enum values and union branches do not cause this. What does is a member that was
 * promised and is missing, or one of another type: generate the API from a definition that is nearer
 * to the server's version.
 */
public final class SchemaMismatchException extends QmpException {

  private static final long serialVersionUID = 1L;

  private final String subject;

  /**
   * @param cause a {@link io.github.qmp4j.codec.DecodeException}, or Jackson's for a value that is no
   *     JSON
   */
  public SchemaMismatchException(String connection, String subject, RuntimeException cause) {
    super(connection, subject + ": " + cause.getMessage(), cause);
    this.subject = subject;
  }

  /** The name of the command or event. */
  public String subject() {
    return subject;
  }
}
