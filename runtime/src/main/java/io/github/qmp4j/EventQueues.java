package io.github.qmp4j;

import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants events. */
final class EventQueues {

  private final CopyOnWriteArrayList<EventQueue> open = new CopyOnWriteArrayList<>();

  void add(EventQueue queue) {
    open.add(queue);
  }

  void remove(EventQueue queue) {
    open.remove(queue);
  }

  void offer(Message event) {
    for (EventQueue queue : open) {
      queue.offer(event);
    }
  }

  void ended(Ending ending) {
    for (EventQueue queue : open) {
      queue.ended(ending);
    }
  }
}
