package io.github.qmp4j;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Deadline;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

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
  private final EventCatalog catalog;
  private final int capacity;
  private final Arrivals arrivals = new Arrivals();
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private long missed;
  private boolean closed;
  private @Nullable Ending ending;

  EventQueue(Session session, EventCatalog catalog, int capacity) {
    this.session = session;
    this.catalog = catalog;
    this.capacity = capacity;
  }

  /** Keeps {@link Awaited} out of the public type. */
  private final class Arrivals implements Awaited {
    @Override
    public boolean arrived() {
      synchronized (messages) {
        return !messages.isEmpty() || closed || ending != null;
      }
    }
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
    while (session.await(arrivals, deadline, "events")) {
      Message message = next();
      if (message != null) {
        return decode(message);
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
    QmpEvent event = poll(type::isInstance, timeout);
    return event == null ? null : type.cast(event);
  }

  @Nullable
  QmpEvent poll(Predicate<? super QmpEvent> wanted, Deadline deadline) {
    QmpEvent event;
    do {
      event = poll(deadline);
    } while (event != null && !wanted.test(event));
    return event;
  }

  /** How many events were dropped so far because nobody polled in time. */
  public long missed() {
    synchronized (messages) {
      return missed;
    }
  }

  /** Stops the flow. A thread that is waiting in {@link #poll} is woken. */
  @Override
  public void close() {
    synchronized (messages) {
      closed = true;
      messages.clear();
    }
    session.forget(this);
  }

  void offer(Message message) {
    synchronized (messages) {
      if (messages.size() == capacity) {
        messages.remove();
        missed++;
      }
      messages.add(message);
    }
  }

  void ended(Ending how) {
    synchronized (messages) {
      ending = how;
    }
  }

  private @Nullable Message next() {
    Ending end;
    synchronized (messages) {
      if (closed) {
        throw new IllegalStateException("this event queue is closed");
      }
      Message message = messages.poll();
      if (message != null || ending == null) {
        return message;
      }
      end = ending;
    }
    throw session.ended("events", end);
  }

  private QmpEvent decode(Message message) {
    String name = "an event without name";
    try (JsonParser time = valueOrEmpty(message, Member.TIMESTAMP);
        JsonParser data = valueOrEmpty(message, Member.DATA)) {
      name = message.string(Member.EVENT);
      Timestamp timestamp = Timestamp.read(time);
      QmpEvent event = catalog.read(name, timestamp, data);
      return event != null ? event : new UnrecognizedEvent(name, timestamp, AnyJson.read(data));
    } catch (DecodeException | JacksonException | IllegalArgumentException e) {
      throw new SchemaMismatchException(session.name(), name, e);
    }
  }

  private static JsonParser valueOrEmpty(Message message, Member member) {
    return message.has(member) ? message.parser(member) : Message.emptyObject();
  }
}
