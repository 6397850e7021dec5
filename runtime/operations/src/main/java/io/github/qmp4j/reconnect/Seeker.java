package io.github.qmp4j.reconnect;

import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Waits for the end of a connection and then seeks the next one, on a daemon thread of its own that is
 * there only while there is no connection.
 */
final class Seeker implements EventListener {

  /** No event is called so; who asks for it hears of the end alone. */
  private static final String NO_EVENT = "";

  private final Link link;
  private final Supplier<QmpClient> connector;
  private final Backoff backoff;
  private final Pauses pauses;
  private long connectedAt; // with the pauses: written before the link is told, read after

  Seeker(Link link, Supplier<QmpClient> connector, Backoff backoff) {
    this.link = link;
    this.connector = connector;
    this.backoff = backoff;
    this.pauses = new Pauses(backoff);
  }

  /** Gives the link a connection, and another one whenever that has ended. */
  void start(QmpClient client) {
    connectedAt = System.nanoTime();
    if (link.found(client)) {
      client.listen((event, time, in) -> null, this::run, this, NO_EVENT);
    }
  }

  private void run(Runnable task) {
    Thread thread = new Thread(task, "qmp4j-reconnect " + link.name());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void event(QmpEvent event) {}

  @Override
  public void ended(QmpException how) {
    if (link.lost()) {
      pauses.connectionLasted(Duration.ofNanos(System.nanoTime() - connectedAt));
      seek();
    }
  }

  private void seek() {
    Duration patience = backoff.giveUpAfter();
    Deadline end = Deadline.after(patience == null ? ChronoUnit.FOREVER.getDuration() : patience);
    while (true) {
      try {
        Thread.sleep(end.atMost(pauses.next()).millisLeft());
        if (!end.passed()) {
          start(connector.get());
          return;
        }
      } catch (InterruptedException | RuntimeException | Error e) { // whatever the connector throws
        if (!link.failed(e)) {
          return;
        }
      }
      if (patience != null && end.passed()) {
        link.giveUp(patience);
        return;
      }
    }
  }
}
