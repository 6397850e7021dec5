package io.github.qmp4j;

import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.exchange.Failures;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.MalformedException;

/** The exceptions of this package, for one connection. */
record QmpFailures(String connection) implements Failures {

  @Override
  public QmpException refused(String command, String errorClass, String description) {
    return new CommandRefusedException(connection, command, errorClass, description);
  }

  @Override
  public QmpException mismatch(String command, RuntimeException cause) {
    return new SchemaMismatchException(connection, command, cause);
  }

  @Override
  public QmpException ended(String purpose, Ending how) {
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
