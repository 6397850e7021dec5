package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.Subscription;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection to a server that may go away and come back.
 *
 * <pre>{@code
 * try (ReconnectingClient vm = ReconnectingClient.connect(address, QmpOptions.defaults())) {
 *   vm.listen(QmpEvents.CATALOG, executor, listener);  // started and ended, for each connection
 *   StatusInfo status = vm.execute(new QueryStatus(), Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>It never sends a command again: what was on its way when a connection ended fails with a {@link
 * io.github.qmp4j.ConnectionEndedException}, its outcome unknown, and whoever sent it knows best what
 * to do. Events of the time without a connection are lost; listeners are told when it began and ended.
 *
 * <p>Safe for any number of threads. While there is no connection a daemon thread tries to get one.
 */
public final class ReconnectingClient implements AutoCloseable {

  /** No event is called so; who asks for it hears of the end alone. */
  private static final String NO_EVENT = "";

  private final Supplier<QmpClient> connector;
  private final Backoff backoff;
  private final String name;
  private final Object lock = new Object();

  // All guarded by the lock, which is never held during a call of anything else's.
  private @Nullable QmpClient current;
  private @Nullable RuntimeException lastFailure;
  private @Nullable Thread reconnecting;
  private final Set<Relay> waiting = new LinkedHashSet<>();
  private boolean gaveUp;
  private boolean closed;

  private ReconnectingClient(Supplier<QmpClient> connector, Backoff backoff, String name) {
    this.connector = connector;
    this.backoff = backoff;
    this.name = name;
  }

  /** As {@link #connect(Supplier, Backoff)}, to an address and with {@link Backoff#defaults()}. */
  public static ReconnectingClient connect(QmpAddress address, QmpOptions options) {
    return connect(() -> QmpClient.connect(address, options), Backoff.defaults());
  }

  /**
   * Connects. Fails if that fails: only a connection that was there once is got back.
   *
   * @param connector makes a new connection each time, or throws; blocks for as long as that takes, and
   *     can be interrupted
   * @throws QmpException as the connector does
   */
  public static ReconnectingClient connect(Supplier<QmpClient> connector, Backoff backoff) {
    QmpClient first = connector.get();
    ReconnectingClient client = new ReconnectingClient(connector, backoff, first.toString());
    client.install(first);
    return client;
  }

  /**
   * The connection of the moment; waits for one if there is none. It may end at any time, and then stays
   * so: ask again for each piece of work.
   *
   * @throws QmpTimeoutException if there is none in time; why the last attempt failed is among the
   *     suppressed exceptions
   * @throws CannotConnectException if no more attempts are made, see {@link Backoff#giveUpAfter}
   * @throws CallInterruptedException if the thread was interrupted
   * @throws IllegalStateException if this is closed
   */
  public QmpClient client(Duration timeout) {
    return client(Deadline.after(timeout));
  }

  private QmpClient client(Deadline deadline) {
    synchronized (lock) {
      QmpClient client = live();
      while (client == null) {
        requireOpen();
        if (gaveUp) {
          throw givenUp();
        }
        awaitChange(deadline);
        client = live();
      }
      return client;
    }
  }

  /** The present connection; null also if its end has not come around to {@link Watch} yet. */
  private @Nullable QmpClient live() {
    return current != null && current.isOpen() ? current : null;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(name + ": this client is closed");
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

  /**
   * Sends a command once, on the connection of the moment, and waits for its reply.
   *
   * @param timeout for getting a connection, if there is none, and for the reply together
   * @throws RuntimeException as {@link #client(Duration)} if nothing was sent, and as {@link
   *     QmpClient#execute(QmpCommand)}
   */
  public <R> R execute(QmpCommand<R> command, Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    QmpClient client = client(deadline);
    return client.execute(command, Duration.ofNanos(Math.max(1, deadline.nanosLeft())));
  }

  /**
   * Has a listener hear the events of this connection and of those that follow. It is told of the end of
   * each connection, once it has heard all events before that, and of the start of the next: between the
   * two events were lost.
   *
   * <p>The parameters, and what happens if the listener is slow, are as for {@link QmpClient#listen}.
   *
   * @throws IllegalArgumentException likewise
   * @throws IllegalStateException if this is closed
   */
  public Subscription listen(
      EventCatalog catalog, Executor executor, EventListener listener, String... names) {
    synchronized (lock) {
      requireOpen();
    }
    Relay relay = new Relay(this, catalog, executor, listener, names);
    attachToNext(relay, null);
    return relay;
  }

  /** Attaches the relay to the present connection, or to the next if the present one is its old one. */
  void attachToNext(Relay relay, @Nullable QmpClient old) {
    QmpClient next;
    CannotConnectException why = null;
    synchronized (lock) {
      next = live() == old ? null : live();
      if (next == null && gaveUp) {
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

  /** Ends the connection, or the attempts to get one. Closing again has no effect. */
  @Override
  public void close() {
    QmpClient last;
    synchronized (lock) {
      closed = true;
      waiting.clear();
      last = current;
      current = null;
      if (reconnecting != null) {
        reconnecting.interrupt();
      }
      lock.notifyAll();
    }
    if (last != null) {
      last.close();
    }
  }

  /** The name of the connection, as in the messages of exceptions. */
  @Override
  public String toString() {
    return name;
  }

  private void install(QmpClient client) {
    List<Relay> relays = List.of();
    boolean wanted;
    synchronized (lock) {
      reconnecting = null;
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
      return;
    }
    client.listen((event, time, in) -> null, this::run, new Watch(), NO_EVENT);
    for (Relay relay : relays) {
      attach(relay, client);
    }
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
      log("a listener hears no more events", e);
    }
  }

  private void run(Runnable task) {
    Thread thread = new Thread(task, "qmp4j-reconnect " + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for the end of a connection; its thread then gets the next one. */
  private final class Watch implements EventListener {
    @Override
    public void event(QmpEvent event) {}

    @Override
    public void ended(QmpException how) {
      synchronized (lock) {
        current = null;
        if (closed) {
          return;
        }
        reconnecting = Thread.currentThread();
      }
      reconnect();
    }
  }

  private void reconnect() {
    Duration patience = backoff.giveUpAfter();
    Deadline end = patience == null ? null : Deadline.after(patience);
    for (int attempt = 0; ; attempt++) {
      try {
        Thread.sleep(backoff.delay(attempt).toMillis());
        install(connector.get());
        return;
      } catch (InterruptedException | CallInterruptedException e) {
        return; // closed
      } catch (RuntimeException e) {
        fail(e);
      }
      if (end != null && end.passed()) {
        giveUp();
        return;
      }
    }
  }

  private void fail(RuntimeException e) {
    synchronized (lock) {
      lastFailure = e;
    }
  }

  private void giveUp() {
    List<Relay> relays;
    CannotConnectException why;
    synchronized (lock) {
      gaveUp = true;
      reconnecting = null;
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
        name, "no connection for " + backoff.giveUpAfter() + "; no more attempts", lastFailure);
  }

  private void log(String what, Exception e) {
    System.getLogger(ReconnectingClient.class.getPackageName())
        .log(System.Logger.Level.WARNING, name + ": " + what, e);
  }
}
