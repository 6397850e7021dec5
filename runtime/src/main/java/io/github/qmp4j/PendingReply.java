package io.github.qmp4j;

import io.github.qmp4j.exchange.Call;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;

/**
 * The reply to a command that was submitted, now or later. Who does not want it can forget this object.
 *
 * <p>Safe for several threads; each gets the result.
 *
 * @param <R> the result
 */
public final class PendingReply<R> {

  private final Session session;
  private final Call<R> call;
  private final Duration timeout;

  PendingReply(Session session, Call<R> call, Duration timeout) {
    this.session = session;
    this.call = call;
    this.timeout = timeout;
  }

  /**
   * Waits for the reply, for at most the command's {@link QmpOptions#callTimeout(String)}, counted from
   * now. May be called again after a timeout, an interrupt, or for the same result.
   *
   * @throws CommandRefusedException if the server refused the command
   * @throws QmpTimeoutException if no reply came in time
   * @throws SchemaMismatchException if the reply is not what the generated API expects
   * @throws ConnectionEndedException if the connection ended before the reply came
   * @throws NotQmpException likewise, if it ended because the peer sent what is not QMP
   * @throws CallInterruptedException if the thread was interrupted
   */
  public R await() {
    return await(timeout);
  }

  /** As {@link #await()}, with a time limit of its own. */
  public R await(Duration timeout) {
    return session.result(call, Deadline.after(timeout));
  }

  /** Whether {@link #await()} would return or throw at once. Never blocks. */
  public boolean isDone() {
    return call.arrived();
  }
}
