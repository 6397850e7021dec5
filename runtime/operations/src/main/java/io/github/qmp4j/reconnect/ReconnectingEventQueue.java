package io.github.qmp4j.reconnect;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of one connection after the other, each in the order of the wire. The end of a connection
 * is thrown, once, so that nobody overlooks the gap; the next {@link #poll} goes on with the next
 * connection:
 *
 * <pre>{@code
 * try (ReconnectingEventQueue events = vm.events(QmpEvents.CATALOG)) {
 *   while (true) {
 *     try {
 *       log(events.poll(Duration.ofSeconds(10)));  // null if there was none
 *     } catch (ConnectionEndedException gap) {
 *       // What may have changed meanwhile:
 *       log(vm.execute(new QueryStatus(), Duration.ofSeconds(30)));
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The gap ends where that exception is thrown: who asks for the state then misses no later event. A
 * connection that has come and gone before is part of the gap. Nobody has to poll for the client to stay
 * healthy.
 *
 * <p>Bounded by {@link QmpOptions#eventQueueLength}: when it is full, the oldest events are dropped and
 * counted by {@link #missed}.
 *
 * <p>Safe for several threads; each event goes to one of them, the end of a connection to all that wait.
 */
public final class ReconnectingEventQueue implements AutoCloseable {

  private final QueueRelay queues;

  ReconnectingEventQueue(QueueRelay queues) {
    this.queues = queues;
  }

  /**
   * Waits for the next event, and for a connection if there is none.
   *
   * @param timeout zero to only look
   * @return null if none came in time, be it for want of a connection
   * @throws ConnectionEndedException when a connection has ended and all its events were polled. The next
   *     call goes on with the next one
   * @throws NotQmpException likewise, if it ended because the peer sent something else
   * @throws SchemaMismatchException if the event is not what the generated API expects. It is gone,
   *     the following ones can be polled
   * @throws CannotConnectException if no more attempts are made, see {@link Backoff#giveUpAfter}
   * @throws CallInterruptedException if the thread was interrupted
   * @throws IllegalStateException if this queue is closed, or the client; or if the events of a new
   *     connection could not be collected, for which there is a cause then
   */
  public @Nullable QmpEvent poll(Duration timeout) {
    return poll(event -> true, timeout);
  }

  /**
   * Waits for the next event that is wanted. The others that come before it are gone.
   *
   * @param wanted called by this thread
   * @param timeout zero to only look at what is there
   * @return null if none came in time
   * @throws QmpException as {@link #poll(Duration)} does, also because of an event that would not have
   *     been wanted
   */
  public @Nullable QmpEvent poll(Predicate<? super QmpEvent> wanted, Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    EventQueue queue = queues.await(deadline);
    if (queue == null) {
      return null;
    }
    try {
      return queue.poll(wanted, Duration.ofNanos(deadline.nanosLeft()));
    } catch (ConnectionEndedException | NotQmpException end) {
      queues.leave(queue);
      throw end;
    }
  }

  /** As {@link #poll(Predicate, Duration)}, for the next event of a class. */
  public <E extends QmpEvent> @Nullable E poll(Class<E> type, Duration timeout) {
    QmpEvent event = poll(type::isInstance, timeout);
    return event == null ? null : type.cast(event);
  }

  /** How many events were dropped so far because nobody polled in time; without those of gaps. */
  public long missed() {
    return queues.missed();
  }

  /** Stops the flow. A thread that is waiting in {@link #poll} is woken. */
  @Override
  public void close() {
    queues.close();
  }
}
