package io.github.qmp4j.exchange;

import io.github.qmp4j.wire.Ending;

/**
 * Makes the exceptions that a client throws, with the connection's name in them. The client's package
 * gives them: they are part of its API, and this package knows nothing of it.
 */
public interface Failures {

  /** The server said no. */
  RuntimeException refused(String command, String errorClass, String description);

  /** The reply is not what the command promises. */
  RuntimeException mismatch(String command, RuntimeException cause);

  /**
   * The connection is gone.
   *
   * @param purpose what was wanted of it
   */
  RuntimeException ended(String purpose, Ending how);
}
