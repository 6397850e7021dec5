package io.github.qmp4j;

/** A listener that hears events until this is closed, or until the connection has ended. */
public interface Subscription extends AutoCloseable {

  /** How many events were dropped so far because the listener was slow. */
  long missed();

  /**
   * Stops the flow. The listener is not called again, once a call that is running has returned; this
   * does not wait for it. Closing again has no effect.
   */
  @Override
  void close();
}
