package io.github.qmp4j.reconnect;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpClient;

/** What goes from one connection to the next. Must not block. */
interface Follower {

  /**
   * There is a connection, which the application has not got yet: it cannot have caused events.
   *
   * @throws IllegalArgumentException if the follower can do nothing with it, nor with another
   */
  void attach(QmpClient next);

  /** There will be no next connection. */
  void giveUp(CannotConnectException why);

  /** There will be none because the client was closed. */
  void closed();
}
