package io.github.qmp4j;

import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Events on their way from the thread that reads to one that handles them, as received. When it is full
 * the oldest are dropped and counted. Safe for several threads.
 */
final class EventBuffer implements EventSink, Awaited {

  private final int capacity;
  private final Set<String> names;
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private long missed;
  private boolean closed;
  private @Nullable Ending ending;

  /**
   * @param names of the events that are wanted; empty for all
   */
  EventBuffer(int capacity, Set<String> names) {
    this.capacity = capacity;
    this.names = names;
  }

  @Override
  public void offer(Message event) {
    take(event);
  }

  /** As {@link #offer}; whether it took the event. */
  boolean take(Message event) {
    return isWanted(event) && add(event);
  }

  private boolean isWanted(Message event) {
    if (names.isEmpty()) {
      return true;
    }
    try {
      return names.contains(event.string(Member.EVENT));
    } catch (DecodeException | JacksonException e) {
      return true; // whoever handles it will be told
    }
  }

  private synchronized boolean add(Message event) {
    if (closed || ending != null) { // nothing comes after the end that was told
      return false;
    }
    if (messages.size() == capacity) {
      messages.remove();
      missed++;
    }
    messages.add(event);
    return true;
  }

  /** No event follows. */
  @Override
  public synchronized void ended(Ending how) {
    ending = how;
  }

  /** Drops what is here and what comes. */
  synchronized void close() {
    closed = true;
    messages.clear();
  }

  /** Whether there is something to be handled: an event, or that none follows. */
  @Override
  public synchronized boolean arrived() {
    return !messages.isEmpty() || closed || ending != null;
  }

  synchronized boolean isEmpty() {
    return messages.isEmpty();
  }

  synchronized int size() {
    return messages.size();
  }

  /** The oldest event; null if there is none. */
  synchronized @Nullable Message next() {
    return messages.poll();
  }

  /** How the connection ended, once all events before that were taken; null until then. */
  synchronized @Nullable Ending ending() {
    return messages.isEmpty() ? ending : null;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** How many events were dropped so far because the buffer was full. */
  synchronized long missed() {
    return missed;
  }
}
