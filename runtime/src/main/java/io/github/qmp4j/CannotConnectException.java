package io.github.qmp4j;

import org.jspecify.annotations.Nullable;

/**
 * There is no connection: nobody listens at this address, the connection was refused, or the server
 * was silent. A monitor serves one client at a time; another one makes it silent for us.
 */
public final class CannotConnectException extends QmpException {

  private static final long serialVersionUID = 1L;

  public CannotConnectException(String connection, String why, @Nullable Throwable cause) {
    super(connection, why, cause);
  }
}
