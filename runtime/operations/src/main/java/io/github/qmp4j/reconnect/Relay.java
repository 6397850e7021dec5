package io.github.qmp4j.reconnect;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.Subscription;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a listener from one connection to the next. It subscribes to the next one only when the listener
 * has been told of the end of the last, so that what it hears stays in order and by one thread at a time.
 */
final class Relay implements Follower, EventListener, Subscription {

  private final Link link;
  private final EventCatalog catalog;
  private final Executor executor;
  private final EventListener listener;
  private final String[] names;
  private final Patience patience;

  private @Nullable QmpClient client; // of the last attachment; from here on: guarded by this
  private @Nullable Subscription current;
  private long missedBefore;
  private boolean closed;

  Relay(
      Link link, EventCatalog catalog, Executor executor, EventListener listener, String... names) {
    this.link = link;
    this.catalog = catalog;
    this.executor = executor;
    this.listener = listener;
    this.names = List.of(names).toArray(String[]::new); // none of them null
    this.patience = new Patience(executor);
  }

  /**
   * @throws IllegalArgumentException if the executor takes no task, or is none for listeners
   */
  @Override
  public synchronized void attach(QmpClient next) {
    if (!closed) {
      current = next.listen(catalog, executor, this, names);
      client = next;
      patience.restore();
    }
  }

  @Override
  public void notAttached(Throwable why) {
    again(() -> link.goOn(this, last()), why);
  }

  @Override
  public void giveUp(Supplier<CannotConnectException> why) {
    try {
      executor.execute(() -> listener.ended(why.get()));
    } catch (RuntimeException | Error e) {
      again(() -> giveUp(why), e);
    }
  }

  /** Does it once more a little later, for the executor may only be busy. */
  private void again(Runnable work, Throwable why) {
    Runnable unlessClosed = () -> {
      if (!isClosed()) {
        work.run();
      }
    };
    if (!patience.later(unlessClosed)) {
      System.getLogger(Relay.class.getPackageName())
          .log(
              System.Logger.Level.WARNING,
              link.name() + ": a listener hears no more events: its executor takes no task",
              why);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized @Nullable QmpClient last() {
    return client;
  }

  /** The listener has heard of the end of the connection; that there was no other is no news. */
  @Override
  public void closed() {}

  @Override
  public void started(QmpClient client) {
    listener.started(client);
  }

  @Override
  public void event(QmpEvent event) {
    listener.event(event);
  }

  @Override
  public void missed(long count) {
    listener.missed(count);
  }

  @Override
  public void unreadable(SchemaMismatchException problem) {
    listener.unreadable(problem);
  }

  @Override
  public void ended(QmpException how) {
    try {
      listener.ended(how);
    } finally {
      detach();
      link.goOn(this, last());
    }
  }

  private synchronized void detach() {
    Subscription old = current;
    if (old != null) {
      missedBefore += old.missed();
      current = null;
    }
  }

  @Override
  public synchronized long missed() {
    Subscription now = current;
    return missedBefore + (now == null ? 0 : now.missed());
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (current != null) {
      current.close();
    }
    link.forget(this);
  }
}
