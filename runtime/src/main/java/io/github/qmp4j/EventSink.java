package io.github.qmp4j;

import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;

/**
 * Who wants events of a session. Called by whoever reads, one thread at a time, and must not block it:
 * neither method runs an application's code.
 */
interface EventSink {

  void offer(Message event);

  /** The connection has ended. May come twice. */
  void ended(Ending how);
}
