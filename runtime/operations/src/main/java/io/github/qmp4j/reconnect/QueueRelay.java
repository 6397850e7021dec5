package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.wire.Deadline;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The queues of one connection after the other. The next one is opened when somebody was told of the end
 * of the last, so that there is one at a time, however often the server comes and goes.
 *
 * <p><b>Threads.</b> Its lock is never held during a call of the link.
 */
final class QueueRelay implements Follower {

  private final Link link;
  private final EventCatalog catalog;
  private final String[] names;

  private @Nullable EventQueue current;
  private @Nullable QmpClient client; // of the current queue, or of the last
  private @Nullable Supplier<? extends RuntimeException> noMore; // a fresh one for each who polls
  private long missedBefore;

  QueueRelay(Link link, EventCatalog catalog, String... names) {
    this.link = link;
    this.catalog = catalog;
    this.names = List.of(names).toArray(String[]::new); // none of them null
  }

  @Override
  public synchronized void attach(QmpClient next) {
    if (noMore == null) {
      current = next.events(catalog, names);
      client = next;
      notifyAll();
    }
  }

  /** It would fail on any other connection, too. */
  @Override
  public void notAttached(Throwable why) {
    end(() -> new IllegalStateException(link.name() + ": the events cannot be collected", why));
  }

  @Override
  public void giveUp(Supplier<CannotConnectException> why) {
    end(why);
  }

  @Override
  public void closed() {
    end(link::isClosed);
  }

  private synchronized void end(Supplier<? extends RuntimeException> why) {
    noMore = why;
    notifyAll();
  }

  /**
   * Waits for a queue, if there is none at the moment.
   *
   * @return null if there is none in time
   */
  synchronized @Nullable EventQueue await(Deadline deadline) {
    while (current == null) {
      if (noMore != null) {
        throw noMore.get();
      }
      long left = deadline.nanosLeft();
      if (left <= 0) {
        return null;
      }
      try {
        wait(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(link.name(), "events");
      }
    }
    return current;
  }

  /** Goes on to the next connection, for somebody was told that this queue's has ended. */
  void leave(EventQueue queue) {
    QmpClient old;
    synchronized (this) {
      if (current != queue) {
        return; // another thread was told as well
      }
      missedBefore += queue.missed();
      current = null;
      old = client;
    }
    link.goOn(this, old);
  }

  synchronized long missed() {
    EventQueue now = current;
    return missedBefore + (now == null ? 0 : now.missed());
  }

  void close() {
    EventQueue last;
    synchronized (this) {
      last = current;
      missedBefore = missed();
      current = null;
      end(() -> new IllegalStateException(link.name() + ": this event queue is closed"));
    }
    if (last != null) {
      last.close();
    }
    link.forget(this);
  }
}
