package io.github.qmp4j.reconnect;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpClient;
import java.util.function.Supplier;

/** What goes from one connection to the next. Must not block. */
interface Follower {

  /**
   * There is a connection, which the application has not got yet: it cannot have caused events.
   *
   * @throws RuntimeException if the follower cannot follow it; it is not attached then
   */
  void attach(QmpClient next);

  /** {@link #attach} has thrown this, and nobody is there to be told. */
  void notAttached(Throwable why);

  /**
   * There will be no next connection.
   *
   * @param why makes an exception for each who is told
   */
  void giveUp(Supplier<CannotConnectException> why);

  /** There will be none because the client was closed. */
  void closed();
}
