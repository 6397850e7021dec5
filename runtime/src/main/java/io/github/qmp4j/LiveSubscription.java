package io.github.qmp4j;

import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;

/** The subscription of a listener to one session. */
final class LiveSubscription implements Subscription, EventSink {

  private final Session session;
  private final EventBuffer buffer;
  private final Delivery delivery;

  private LiveSubscription(Session session, EventBuffer buffer, Delivery delivery) {
    this.session = session;
    this.buffer = buffer;
    this.delivery = delivery;
  }

  /**
   * @throws IllegalArgumentException if the delivery's executor is none for listeners
   */
  static Subscription start(Session session, EventBuffer buffer, Delivery delivery) {
    LiveSubscription subscription = new LiveSubscription(session, buffer, delivery);
    session.add(subscription);
    if (!delivery.request()) {
      subscription.close();
      throw new IllegalArgumentException(
          "the executor takes no task, or runs tasks in the thread that hands them in; a listener"
              + " needs one with threads of its own, such as Executors.newSingleThreadExecutor()");
    }
    return subscription;
  }

  @Override
  public void offer(Message event) {
    if (buffer.take(event)) {
      delivery.request();
    }
  }

  @Override
  public void ended(Ending how) {
    buffer.ended(how);
    delivery.request();
  }

  @Override
  public long missed() {
    return buffer.missed();
  }

  @Override
  public void close() {
    buffer.close();
    session.remove(this);
  }
}
