package io.github.qmp4j;

import org.jspecify.annotations.Nullable;

/**
 * The connection is gone. Whether a command that was waiting for its reply was done is unknown.
 */
public final class ConnectionEndedException extends QmpException {

  private static final long serialVersionUID = 1L;

  /** Who ended a connection. */
  public enum Closer {
    /** {@code close()} was called here. */
    CLIENT,
    /** The server closed it: it has shut down, or was killed while it had nothing to read. */
    SERVER,
    /** Reading or writing failed, perhaps because the server was killed; the cause tells more. */
    FAULT
  }

  private final Closer closedBy;
  private final String why;

  public ConnectionEndedException(
      String connection, String what, Closer closedBy, String why, @Nullable Throwable cause) {
    super(connection, what + ": " + why, cause);
    this.closedBy = closedBy;
    this.why = why;
  }

  /** The same, for who wanted something else of the connection. */
  public ConnectionEndedException withPurpose(String what) {
    return new ConnectionEndedException(connection(), what, closedBy, why, getCause());
  }

  public Closer closedBy() {
    return closedBy;
  }
}
