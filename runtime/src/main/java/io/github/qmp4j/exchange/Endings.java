package io.github.qmp4j.exchange;

import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.MalformedException;

/** Turns the end of a connection into the exception for who wanted something of it. */
public final class Endings {

  private Endings() {}

  public static QmpException exception(String connection, String purpose, Ending how) {
    if (how.cause() instanceof MalformedException nonsense) {
      return new NotQmpException(connection, how.why(), nonsense.excerpt(), nonsense);
    }
    return new ConnectionEndedException(
        connection,
        purpose,
        closer(how.by()),
        "the connection has ended: " + how.why(),
        how.cause());
  }

  private static Closer closer(Ending.By by) {
    return switch (by) {
      case US -> Closer.CLIENT;
      case PEER -> Closer.SERVER;
      case FAULT, NONSENSE -> Closer.FAULT;
    };
  }
}
