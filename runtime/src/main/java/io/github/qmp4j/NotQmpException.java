package io.github.qmp4j;

import org.jspecify.annotations.Nullable;

/** The peer sent what is not QMP. The connection is closed. */
public final class NotQmpException extends QmpException {

  private static final long serialVersionUID = 1L;

  private final String excerpt;

  public NotQmpException(
      String connection, String problem, String excerpt, @Nullable Throwable cause) {
    super(connection, "the peer does not speak QMP: " + problem, cause);
    this.excerpt = excerpt;
  }

  /** The bytes around the fault; those that do not print as {@code \xNN}. */
  public String excerpt() {
    return excerpt;
  }
}
