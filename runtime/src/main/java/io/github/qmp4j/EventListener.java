package io.github.qmp4j;

/**
 * What an application does about events. Called by a thread of the executor that was given to {@link
 * QmpClient#listen}, by one at a time and in the order of the wire. It may block, and use the client:
 * while it does, events wait in a bounded queue, and neither the client's reading nor its commands wait
 * for it. What it throws is logged, and the next event follows.
 */
@FunctionalInterface
public interface EventListener {

  /** Something has happened in the server. */
  void event(QmpEvent event);

  /**
   * The first call: from here on no event is lost untold. The moment to ask for the state that later
   * events change. A client that reconnects calls this again for each connection.
   */
  default void started(QmpClient client) {}

  /** Events were dropped before the one that follows, because the queue was full. */
  default void missed(long count) {}

  /** An event is not what the generated API expects; it is gone, the following ones come. */
  default void unreadable(SchemaMismatchException problem) {
    System.getLogger(EventListener.class.getPackageName())
        .log(System.Logger.Level.WARNING, "an event was dropped", problem);
  }

  /**
   * The connection has ended, here or there: a {@link ConnectionEndedException}, or a {@link
   * NotQmpException}. The last call, unless the client reconnects.
   */
  default void ended(QmpException how) {}
}
