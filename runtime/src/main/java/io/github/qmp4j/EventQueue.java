package io.github.qmp4j;

import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of one client from the moment on that the queue was opened, in the order of the wire.
 *
 * <p>Bounded by {@link QmpOptions#eventQueueLength}: when it is full, the oldest events are dropped
 * and counted by {@link #missed}. Nobody has to poll for the client to stay healthy.
 *
 * <p>QEMU itself sends some kinds of events at most once a second ({@code RTC_CHANGE}, {@code
 * BALLOON_CHANGE} and others) and repeats nothing to who connects later: ask for the state where the
 * number of events matters.
 *
 * <p>Safe for several threads; each event goes to one of them.
 */
public final class EventQueue implements AutoCloseable {

  private final Session session;
  private final EventDecoder decoder;
  private final EventBuffer buffer;

  private EventQueue(Session session, EventDecoder decoder, EventBuffer buffer) {
    this.session = session;
    this.decoder = decoder;
    this.buffer = buffer;
  }

  static EventQueue open(Session session, EventCatalog catalog, EventBuffer buffer) {
    EventQueue queue = new EventQueue(session, new EventDecoder(session.name(), catalog), buffer);
    session.add(buffer);
    return queue;
  }

  /**
   * Waits for the next event.
   *
   * @param timeout zero to only look
   * @return null if none came in time
   * @throws SchemaMismatchException if the event is not what the generated API expects. It is gone,
   *     the following ones can be polled
   * @throws ConnectionEndedException when the connection has ended and all events before that were
   *     polled
   * @throws NotQmpException likewise, if it ended because the peer sent something else
   * @throws CallInterruptedException if the thread was interrupted
   * @throws IllegalStateException if this queue is closed
   */
  public @Nullable QmpEvent poll(Duration timeout) {
    return poll(Deadline.after(timeout));
  }

  private @Nullable QmpEvent poll(Deadline deadline) {
    while (session.await(buffer, deadline, "events")) {
      Message message = next();
      if (message != null) {
        return decoder.decode(message);
      }
    }
    return null;
  }

  /**
   * Waits for the next event that is wanted. The others that come before it are gone.
   *
   * @param wanted called by this thread
   * @return null if none came in time
   * @throws RuntimeException as {@link #poll(Duration)} does, also because of an event that would not
   *     have been wanted
   */
  public @Nullable QmpEvent poll(Predicate<? super QmpEvent> wanted, Duration timeout) {
    return poll(wanted, Deadline.after(timeout));
  }

  /** As {@link #poll(Predicate, Duration)}, for the next event of a class. */
  public <E extends QmpEvent> @Nullable E poll(Class<E> type, Duration timeout) {
    return type.cast(poll(type::isInstance, timeout));
  }

  @Nullable
  QmpEvent poll(Predicate<? super QmpEvent> wanted, Deadline deadline) {
    QmpEvent event = poll(deadline);
    int here = buffer.size(); // what has come with it is looked at even if the time is up
    while (event != null && !wanted.test(event)) {
      event = here-- > 0 || !deadline.passed() ? poll(deadline) : null;
    }
    return event;
  }

  /** How many events were dropped so far because nobody polled in time. */
  public long missed() {
    return buffer.missed();
  }

  /** Stops the flow. A thread that is waiting in {@link #poll} is woken. */
  @Override
  public void close() {
    buffer.close();
    session.remove(buffer);
  }

  private @Nullable Message next() {
    if (buffer.isClosed()) {
      throw new IllegalStateException("this event queue is closed");
    }
    Message message = buffer.next();
    Ending end = message == null ? buffer.ending() : null;
    if (end != null) {
      throw session.ended("events", end);
    }
    return message;
  }
}
