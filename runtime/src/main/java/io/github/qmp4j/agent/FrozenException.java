package io.github.qmp4j.agent;

/**
 * A command was not sent: the client has frozen file systems of the guest, and an agent that writes to
 * one of them hangs. Send it when they are thawed.
 */
public final class FrozenException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  FrozenException(String connection, String command) {
    super(connection + ": " + command + ": not sent, for file systems are frozen; thaw them first");
  }
}
