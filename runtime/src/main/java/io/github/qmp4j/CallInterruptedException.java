package io.github.qmp4j;

/**
 * The calling thread was interrupted while it waited; its interrupt flag is set again. The command
 * may still take effect. The connection stays usable.
 */
public final class CallInterruptedException extends QmpException {

  private static final long serialVersionUID = 1L;

  public CallInterruptedException(String connection, String what) {
    super(connection, what + ": interrupted", null);
  }
}
