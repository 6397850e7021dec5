package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.Subscription;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

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
 * to do. Events of the time without a connection are lost; listeners, and who polls for events, are told of
 * it.
 *
 * <p>Safe for any number of threads. While there is no connection a daemon thread tries to get one.
 */
public final class ReconnectingClient implements AutoCloseable {

  private final Link link;

  private ReconnectingClient(Link link) {
    this.link = link;
  }

  /** As {@link #connect(Supplier, Backoff)}, to an address and with {@link Backoff#defaults()}. */
  public static ReconnectingClient connect(QmpAddress address, QmpOptions options) {
    return connect(() -> QmpClient.connect(address, options), Backoff.defaults());
  }

  /**
   * Connects. Fails if that fails: only a connection that was there once is got back.
   *
   * @param connector makes a new connection each time, or throws; blocks for as long as that takes, and
   *     can be interrupted. After anything that it throws, be it an Error, it is called again
   * @throws QmpException as the connector does
   */
  public static ReconnectingClient connect(Supplier<QmpClient> connector, Backoff backoff) {
    QmpClient first = connector.get();
    Link link = new Link(first.toString());
    new Seeker(link, connector, backoff).start(first);
    return new ReconnectingClient(link);
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
    return link.await(Deadline.after(timeout));
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
    QmpClient client = link.await(deadline);
    try {
      return client.execute(command, Duration.ofNanos(Math.max(1, deadline.nanosLeft())));
    } catch (QmpTimeoutException e) {
      // The caller shall read its own limit, not what was left of it.
      throw e.within(timeout);
    }
  }

  /**
   * Has a listener hear the events of this connection and of those that follow. It is told of the end of
   * each connection, once it has heard all events before that, and of the start of the next: between the
   * two events were lost.
   *
   * <p>The parameters, and what happens if the listener is slow, are as for {@link QmpClient#listen}. An
   * executor that takes no task when there is a new connection is asked again later, likewise, and the
   * listener hears the events from then on. One that was shut down, or has taken none for a minute or two,
   * is given up, which is logged.
   *
   * @throws IllegalArgumentException likewise, if there is a connection at the moment
   * @throws IllegalStateException if this is closed
   */
  public Subscription listen(
      EventCatalog catalog, Executor executor, EventListener listener, String... names) {
    link.requireOpen();
    Relay relay = new Relay(link, catalog, executor, listener, names);
    link.attachToNext(relay, null);
    return relay;
  }

  /**
   * Starts to collect the events of this connection and of those that follow. The end of each connection
   * is told by an exception of {@link ReconnectingEventQueue#poll}: between that and the previous event
   * others were lost.
   *
   * @param catalog generated: the events that shall be typed
   * @param names of the events that are wanted, such as {@code StopEvent.NAME}; none for all
   * @throws IllegalStateException if this is closed
   */
  public ReconnectingEventQueue events(EventCatalog catalog, String... names) {
    link.requireOpen();
    QueueRelay queues = new QueueRelay(link, catalog, names);
    link.attachToNext(queues, null);
    return new ReconnectingEventQueue(queues);
  }

  /** Ends the connection, or the attempts to get one. Closing again has no effect. */
  @Override
  public void close() {
    link.close();
  }

  /** The name of the connection, as in the messages of exceptions. */
  @Override
  public String toString() {
    return link.name();
  }
}
