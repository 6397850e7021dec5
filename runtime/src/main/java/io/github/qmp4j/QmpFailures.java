package io.github.qmp4j;

import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.exchange.Failures;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.MalformedException;

/** The exceptions of this package, for one connection. */
final class QmpFailures implements Failures {

  private final String connection;

  QmpFailures(String connection) {
    this.connection = connection;
  }

  String connection() {
    return connection;
  }

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
    if (by == Ending.By.US) {
      return Closer.CLIENT;
    }
    return by == Ending.By.PEER ? Closer.SERVER : Closer.FAULT;
  }
}
