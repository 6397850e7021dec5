package io.github.qmp4j.reconnect;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.Subscription;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

  private @Nullable QmpClient client; // written by one attachment after the other
  private @Nullable Subscription current; // this and what follows: guarded by this
  private long missedBefore;
  private boolean closed;

  Relay(
      Link link, EventCatalog catalog, Executor executor, EventListener listener, String... names) {
    this.link = link;
    this.catalog = catalog;
    this.executor = executor;
    this.listener = listener;
    this.names = names.clone();
  }

  /**
   * @throws IllegalArgumentException if the executor is none for listeners
   */
  @Override
  public synchronized void attach(QmpClient next) {
    if (!closed) {
      client = next;
      current = next.listen(catalog, executor, this, names);
    }
  }

  @Override
  public void giveUp(CannotConnectException why) {
    try {
      executor.execute(() -> listener.ended(why));
    } catch (RejectedExecutionException e) {
      // Nobody to tell.
    }
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
      link.attachToNext(this, detach());
    }
  }

  private synchronized @Nullable QmpClient detach() {
    Subscription old = current;
    if (old != null) {
      missedBefore += old.missed();
      current = null;
    }
    return client;
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
