package io.github.qmp4j.agent;

import java.util.Set;

/**
 * Keeps back what must not be sent while file systems are frozen: an agent that writes to one of them
 * hangs, and the guest with it. It knows of what this client has frozen, by whatever command. Not safe
 * for several threads.
 */
final class FrozenGate {

  private static final Set<String> ALLOWED = Set.of(
      "guest-ping",
      "guest-info",
      "guest-sync",
      "guest-sync-delimited",
      "guest-fsfreeze-status",
      "guest-fsfreeze-thaw");

  private static final Set<String> FREEZING =
      Set.of("guest-fsfreeze-freeze", "guest-fsfreeze-freeze-list");

  private boolean frozen;

  void check(String command, String connection) {
    if (frozen && !ALLOWED.contains(command)) {
      throw new FrozenException(connection, command);
    }
  }

  /** One that freezes counts from here on, answered or not. */
  void sending(String command) {
    frozen |= FREEZING.contains(command);
  }

  void succeeded(String command) {
    frozen &= !command.equals("guest-fsfreeze-thaw");
  }

  /** An agent that fails to freeze all thaws what it has frozen. */
  void refused(String command) {
    frozen &= !FREEZING.contains(command);
  }
}
