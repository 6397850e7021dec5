package io.github.qmp4j;

import org.jspecify.annotations.Nullable;

/**
 * Why a command has no result. The kinds differ in who must act:
 *
 * <ul>
 *   <li>{@link CommandRefusedException}: the server said no. Nothing was done. The connection stays
 *       usable.
 *   <li>{@link QmpTimeoutException}: nothing came in time. The command may still take effect. The
 *       connection stays usable.
 *   <li>{@link SchemaMismatchException}: the command was done, its reply does not fit the generated
 *       API. The connection stays usable.
 *   <li>{@link CallInterruptedException}: the calling thread was interrupted. The connection stays
 *       usable.
 *   <li>{@link CannotConnectException}: there is no connection.
 *   <li>{@link ConnectionEndedException}: the connection is gone, and whether the command was done
 *       is unknown.
 *   <li>{@link NotQmpException}: the peer speaks something else. The connection is closed.
 * </ul>
 */
public abstract sealed class QmpException extends RuntimeException
    permits CommandRefusedException,
        QmpTimeoutException,
        SchemaMismatchException,
        CallInterruptedException,
        CannotConnectException,
        ConnectionEndedException,
        NotQmpException {

  private static final long serialVersionUID = 1L;

  private final String connection;

  QmpException(String connection, String message, @Nullable Throwable cause) {
    super(connection + ": " + message, cause);
    this.connection = connection;
  }

  /** The connection's name: what {@link QmpOptions#name} says, otherwise its address. */
  public final String connection() {
    return connection;
  }
}
