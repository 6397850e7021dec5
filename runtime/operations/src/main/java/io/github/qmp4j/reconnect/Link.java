package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection of the moment, and who waits for the next one.
 *
 * <p><b>Threads.</b> All that changes is guarded by the lock, which is never held during a call of
 * anything else's.
 */
final class Link {

  private final String name;
  private final Object lock = new Object();
  private final Set<Relay> waiting = new LinkedHashSet<>();
  private @Nullable QmpClient current;
  private @Nullable RuntimeException lastFailure;
  private @Nullable Thread seeking;
  private @Nullable Duration gaveUpAfter;
  private boolean closed;

  Link(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** See {@link ReconnectingClient#client}. */
  QmpClient await(Deadline deadline) {
    synchronized (lock) {
      QmpClient client = live();
      while (client == null) {
        requireOpen();
        if (gaveUpAfter != null) {
          throw givenUp();
        }
        awaitChange(deadline);
        client = live();
      }
      return client;
    }
  }

  /** The present connection; null also if its end has not come around to {@link #lost} yet. */
  private @Nullable QmpClient live() {
    return current != null && current.isOpen() ? current : null;
  }

  void requireOpen() {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException(name + ": this client is closed");
      }
    }
  }

  private void awaitChange(Deadline deadline) {
    long left = deadline.nanosLeft();
    if (left <= 0) {
      QmpTimeoutException e =
          new QmpTimeoutException(name, "connect", "no connection", deadline.length());
      if (lastFailure != null) {
        e.addSuppressed(lastFailure);
      }
      throw e;
    }
    try {
      lock.wait(left / 1_000_000 + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(name, "connect");
    }
  }

  /** Attaches the relay to the present connection, or to the next if the present one is its old one. */
  void attachToNext(Relay relay, @Nullable QmpClient old) {
    QmpClient next;
    CannotConnectException why = null;
    synchronized (lock) {
      next = live() == old ? null : live();
      if (next == null && gaveUpAfter != null) {
        why = givenUp();
      } else if (next == null && !closed) {
        waiting.add(relay);
      }
    }
    if (why != null) {
      relay.giveUp(why);
    } else if (next != null) {
      relay.attach(next);
    }
  }

  void forget(Relay relay) {
    synchronized (lock) {
      waiting.remove(relay);
    }
  }

  /**
   * There is a connection again.
   *
   * @return false if nobody wants it any more; it is closed then
   */
  boolean found(QmpClient client) {
    List<Relay> relays = List.of();
    boolean wanted;
    synchronized (lock) {
      seeking = null;
      wanted = !closed;
      if (wanted) {
        current = client;
        lastFailure = null;
        relays = takeWaiting();
        lock.notifyAll();
      }
    }
    if (!wanted) {
      client.close();
    }
    for (Relay relay : relays) {
      attach(relay, client);
    }
    return wanted;
  }

  private List<Relay> takeWaiting() {
    List<Relay> relays = new ArrayList<>(waiting);
    waiting.clear();
    return relays;
  }

  private void attach(Relay relay, QmpClient client) {
    try {
      relay.attach(client);
    } catch (IllegalArgumentException e) {
      System.getLogger(Link.class.getPackageName())
          .log(System.Logger.Level.WARNING, name + ": a listener hears no more events", e);
    }
  }

  /**
   * The connection has ended.
   *
   * @return whether this thread shall seek another one, until it is interrupted
   */
  boolean lost() {
    synchronized (lock) {
      current = null;
      seeking = closed ? null : Thread.currentThread();
      return !closed;
    }
  }

  /** An attempt has failed; others may follow. */
  void failed(RuntimeException why) {
    synchronized (lock) {
      lastFailure = why;
    }
  }

  /** No attempt follows. */
  void giveUp(Duration after) {
    List<Relay> relays;
    CannotConnectException why;
    synchronized (lock) {
      gaveUpAfter = after;
      seeking = null;
      why = givenUp();
      relays = takeWaiting();
      lock.notifyAll();
    }
    for (Relay relay : relays) {
      relay.giveUp(why);
    }
  }

  private CannotConnectException givenUp() {
    return new CannotConnectException(
        name, "no connection for " + gaveUpAfter + "; no more attempts", lastFailure);
  }

  /** Ends the connection, and the search for one. */
  void close() {
    QmpClient last;
    synchronized (lock) {
      closed = true;
      waiting.clear();
      last = current;
      current = null;
      if (seeking != null) {
        seeking.interrupt();
      }
      lock.notifyAll();
    }
    if (last != null) {
      last.close();
    }
  }
}
