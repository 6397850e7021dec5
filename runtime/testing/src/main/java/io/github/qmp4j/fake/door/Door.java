package io.github.qmp4j.fake.door;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.agent.AgentClient;
import java.io.IOException;
import java.nio.channels.ByteChannel;

/**
 * The way in. Safe for any number of threads, one of which waits for clients. Clients that are not taken
 * wait, and have nothing to read meanwhile.
 */
public interface Door {

  /**
   * Waits for the next client; ended by {@link #close}. The channel blocks.
   *
   * @throws IOException if the door is closed
   */
  ByteChannel next() throws IOException;

  /**
   * Where clients find it.
   *
   * @throws IllegalStateException if only those find it who have this object
   */
  QmpAddress address();

  /** Comes in as a client of a monitor; throws as {@link QmpClient#connect(QmpAddress, QmpOptions)}. */
  QmpClient connect(QmpOptions options);

  /** As {@link #connect}, as a client of a guest agent. */
  AgentClient connectAgent(QmpOptions options);

  /** Nobody comes in any more; closing again has no effect. */
  void close();
}
