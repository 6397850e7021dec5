package io.github.qmp4j;

import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;
import java.util.concurrent.CopyOnWriteArrayList;

/** All who want events of a session. */
final class EventSinks implements EventSink {

  private final CopyOnWriteArrayList<EventSink> open = new CopyOnWriteArrayList<>();

  void add(EventSink sink) {
    open.add(sink);
  }

  void remove(EventSink sink) {
    open.remove(sink);
  }

  @Override
  public void offer(Message event) {
    for (EventSink sink : open) {
      sink.offer(event);
    }
  }

  @Override
  public void ended(Ending how) {
    for (EventSink sink : open) {
      sink.ended(how);
    }
  }
}
