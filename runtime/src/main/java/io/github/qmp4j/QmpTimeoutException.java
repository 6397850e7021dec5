package io.github.qmp4j;

import java.time.Duration;

/**
 * Nothing came in time. The command may still take effect, unless the message says that it was not
 * sent; its late reply will be dropped. The connection stays usable, though a server that has stopped
 * answering may answer nothing else either.
 */
public final class QmpTimeoutException extends QmpException {

  private static final long serialVersionUID = 1L;

  private final String command;
  private final String what;
  private final Duration waited;

  /**
   * @param what did not come, such as {@code "no reply"}
   */
  public QmpTimeoutException(String connection, String command, String what, Duration waited) {
    super(connection, command + ": " + what + " within " + waited.toMillis() + " ms", null);
    this.command = command;
    this.what = what;
    this.waited = waited;
  }

  /** Nobody connected to a listener. */
  static QmpTimeoutException nobodyCame(String connection, Duration waited) {
    return new QmpTimeoutException(connection, "accept", "no server connected", waited);
  }

  /** The command was answered, the event that was to follow did not come. */
  static QmpTimeoutException noEvent(String connection, String command, Duration waited) {
    return new QmpTimeoutException(
        connection, command, "answered, but the awaited event did not come", waited);
  }

  /** The same, for who has waited for more than this. */
  public QmpTimeoutException within(Duration limit) {
    return new QmpTimeoutException(connection(), command, what, limit);
  }

  /** The command, or {@code "accept"} for {@link QmpListener#accept}. */
  public String command() {
    return command;
  }

  /** The time limit that was exceeded. */
  public Duration waited() {
    return waited;
  }
}
