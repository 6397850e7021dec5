package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** Who wants a connection, and the one that it has had already. */
  private final Map<Follower, Optional<QmpClient>> waiting = new LinkedHashMap<>();

  private @Nullable QmpClient current;
  private @Nullable Throwable lastFailure;
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
          throw givenUp().get();
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
        throw isClosed();
      }
    }
  }

  IllegalStateException isClosed() {
    return new IllegalStateException(name + ": this client is closed");
  }

  private void awaitChange(Deadline deadline) {
    long left = deadline.nanosLeft();
    if (left <= 0) {
      throw noConnection(deadline.length());
    }
    try {
      lock.wait(left / 1_000_000 + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(name, "connect");
    }
  }

  /** Says why the last attempt failed, too: who logs only messages has nothing else to go by. */
  private QmpTimeoutException noConnection(Duration waited) {
    Throwable last = lastFailure;
    if (last == null) {
      return new QmpTimeoutException(name, "connect", "no connection", waited);
    }
    QmpTimeoutException e =
        new QmpTimeoutException(name, "connect", "no connection (" + words(last) + ")", waited);
    e.addSuppressed(last);
    return e;
  }

  /** What a failure says, without the name that the message has already. */
  private String words(Throwable failure) {
    String words = Ending.words(failure);
    return words.startsWith(name + ": ") ? words.substring(name.length() + 2) : words;
  }

  /**
   * Attaches the follower to the present connection, or to the next if the present one is its old one.
   *
   * @throws RuntimeException as {@link Follower#attach}, if there is a present one
   */
  void attachToNext(Follower follower, @Nullable QmpClient old) {
    QmpClient next;
    Supplier<CannotConnectException> why = null;
    boolean over;
    synchronized (lock) {
      over = closed;
      next = live() == old ? null : live();
      if (next == null && gaveUpAfter != null) {
        why = givenUp();
      } else if (next == null && !closed) {
        waiting.put(follower, Optional.ofNullable(old));
      }
    }
    if (next != null) {
      follower.attach(next);
    } else if (over) {
      follower.closed();
    } else if (why != null) {
      follower.giveUp(why);
    }
  }

  /** As {@link #attachToNext}, for a follower that has been attached before. Never throws. */
  void goOn(Follower follower, @Nullable QmpClient old) {
    try {
      attachToNext(follower, old);
    } catch (RuntimeException | Error e) {
      follower.notAttached(e);
    }
  }

  void forget(Follower follower) {
    synchronized (lock) {
      waiting.remove(follower);
    }
  }

  /**
   * There is a connection again. It is handed out when all that follow are attached: nobody shall cause
   * events before that.
   *
   * @return false if nobody wants it any more; it is closed then
   */
  boolean found(QmpClient client) {
    List<Follower> followers = handOut(client);
    while (!followers.isEmpty()) {
      for (Follower follower : followers) {
        attach(follower, client);
      }
      followers = handOut(client);
    }
    boolean wanted;
    synchronized (lock) {
      wanted = !closed;
    }
    if (!wanted) {
      client.close();
    }
    return wanted;
  }

  /** Who must be attached before; empty if the connection has been handed out, or nobody wants it. */
  private List<Follower> handOut(QmpClient client) {
    synchronized (lock) {
      List<Follower> followers = takeWaitingFor(client);
      if (followers.isEmpty()) {
        seeking = null;
        current = closed ? null : client;
        lastFailure = null;
        lock.notifyAll();
      }
      return followers;
    }
  }

  private List<Follower> takeWaitingFor(QmpClient next) {
    List<Follower> followers = new ArrayList<>();
    for (Map.Entry<Follower, Optional<QmpClient>> each : waiting.entrySet()) {
      if (each.getValue().orElse(null) != next) {
        followers.add(each.getKey());
      }
    }
    waiting.keySet().removeAll(followers);
    return followers;
  }

  private List<Follower> takeAllWaiting() {
    List<Follower> followers = new ArrayList<>(waiting.keySet());
    waiting.clear();
    return followers;
  }

  private static void attach(Follower follower, QmpClient client) {
    try {
      follower.attach(client);
    } catch (RuntimeException | Error e) {
      follower.notAttached(e);
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

  /**
   * An attempt has failed.
   *
   * @return whether others may follow
   */
  boolean failed(Throwable why) {
    synchronized (lock) {
      lastFailure = why;
      return !closed;
    }
  }

  /** No attempt follows. */
  void giveUp(Duration after) {
    List<Follower> followers;
    Supplier<CannotConnectException> why;
    synchronized (lock) {
      gaveUpAfter = after;
      seeking = null;
      why = givenUp();
      followers = takeAllWaiting();
      lock.notifyAll();
    }
    for (Follower follower : followers) {
      follower.giveUp(why);
    }
  }

  private Supplier<CannotConnectException> givenUp() {
    Throwable last = lastFailure;
    String why = "no connection for "
        + gaveUpAfter
        + "; no more attempts"
        + (last == null ? "" : "; the last one: " + words(last));
    return () -> new CannotConnectException(name, why, last);
  }

  /** Ends the connection, and the search for one. */
  void close() {
    QmpClient last;
    List<Follower> followers;
    synchronized (lock) {
      closed = true;
      followers = takeAllWaiting();
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
    for (Follower follower : followers) {
      follower.closed();
    }
  }
}
