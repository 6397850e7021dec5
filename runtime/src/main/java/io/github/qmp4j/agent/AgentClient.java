package io.github.qmp4j.agent;

import io.github.qmp4j.Dialing;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a QEMU guest agent: to the socket behind its virtio-serial port, or to an agent that
 * listens itself.
 *
 * <pre>{@code
 * try (AgentClient agent = AgentClient.connect(QmpAddress.parse("unix:/run/vm.qga"))) {
 *   agent.execute(new GuestPing());
 * }
 * }</pre>
 *
 * <p>The way to a guest keeps what nobody has read, and does not tell when the agent goes away. So both
 * sides are brought in step before the first command and after each one that was not answered in time;
 * what the agent still says to older commands is dropped.
 *
 * <p>Blocking, with a deadline for everything. Safe for any number of threads: their commands are sent
 * one after the other, and waiting for those of others counts. Interrupting a waiting thread ends its
 * wait and nothing else. An agent serves one client at a time.
 */
public final class AgentClient implements AutoCloseable {

  private static final Duration TIME_TO_REFUSE = Duration.ofMillis(500);

  private final AgentSession session;
  private final QmpOptions options;
  private volatile @Nullable Set<String> enabled;

  private AgentClient(AgentSession session, QmpOptions options) {
    this.session = session;
    this.options = options;
  }

  /** As {@link #connect(QmpAddress, QmpOptions)}, with {@link QmpOptions#defaults()}. */
  public static AgentClient connect(QmpAddress address) {
    return connect(address, QmpOptions.defaults());
  }

  /**
   * Connects and waits until the agent answers. Blocks for at most {@link
   * QmpOptions#connectTimeout()}, not counting the look-up of a host's name. An agent may start long
   * after the socket is there: try again, or set a long limit.
   *
   * @throws io.github.qmp4j.CannotConnectException if there is no server, or no agent answers
   * @throws io.github.qmp4j.CallInterruptedException if the thread was interrupted; nothing stays open
   */
  public static AgentClient connect(QmpAddress address, QmpOptions options) {
    Dialing dialing = new Dialing(options, address.toString());
    return open(dialing, dialing.dial(address));
  }

  /**
   * Takes over two pipes, as {@link io.github.qmp4j.QmpClient#over(Pipe.SourceChannel,
   * Pipe.SinkChannel, QmpOptions)} does, and waits until the agent answers.
   *
   * @param source what the agent says
   * @param sink to the agent
   */
  public static AgentClient over(
      Pipe.SourceChannel source, Pipe.SinkChannel sink, QmpOptions options) {
    Dialing dialing = new Dialing(options, "given pipes");
    return open(dialing, dialing.take(source, sink));
  }

  /** The client of an agent, in step with it. If that fails the transport is closed. */
  static AgentClient open(Dialing dialing, Transport transport) {
    try {
      return new AgentClient(AgentSession.open(dialing, transport), dialing.options());
    } catch (IOException e) {
      throw dialing.failed(e.getMessage(), e);
    }
  }

  /**
   * Sends a command and waits for its reply, for at most {@link QmpOptions#callTimeout(String)}.
   *
   * <p>Commands that the agent answers only if they fail, such as {@code guest-shutdown}, return when
   * the agent has not refused them within half a second, or the connection ends. A refusal that comes
   * later is dropped: ask the virtual machine whether it did what it was told.
   *
   * @throws io.github.qmp4j.CommandRefusedException if the agent refused it
   * @throws io.github.qmp4j.QmpTimeoutException if no reply came in time. The command may still take
   *     effect
   * @throws io.github.qmp4j.SchemaMismatchException if the reply is not what the generated API expects
   * @throws io.github.qmp4j.ConnectionEndedException if the connection has ended or ends now
   * @throws io.github.qmp4j.NotQmpException if the peer sent what is no message
   * @throws io.github.qmp4j.CallInterruptedException if the thread was interrupted
   * @throws IllegalArgumentException if an argument cannot be sent; nothing was
   * @throws FrozenException if this client has frozen file systems, and the command could hang the
   *     agent; it was not sent
   */
  public <R> R execute(AgentCommand<R> command) {
    Duration timeout = options.callTimeout(command.spec().name());
    return session.execute(command, timeout, TIME_TO_REFUSE);
  }

  /**
   * As {@link #execute(AgentCommand)}, with a time limit for this call. A command that is answered only
   * if it fails gives the agent all of that time to refuse it.
   */
  public <R> R execute(AgentCommand<R> command, Duration timeout) {
    return session.execute(command, timeout, timeout);
  }

  /**
   * Whether the agent has a command and allows it. Asks the agent, and not again once it has said yes: what
   * it does not allow while file systems are frozen it may allow later.
   *
   * @param command its name, such as {@code "guest-exec"}
   * @throws RuntimeException as {@link #execute(AgentCommand)}
   */
  public boolean supports(String command) {
    Set<String> known = enabled;
    if (known == null || !known.contains(command)) {
      known = execute(new Information());
      enabled = known;
    }
    return known.contains(command);
  }

  /**
   * Closes the connection. Thaws nothing. Waiting threads get a {@link io.github.qmp4j.ConnectionEndedException}.
   * Closing again has no effect.
   */
  @Override
  public void close() {
    session.close();
  }

  /** The name of the connection, as in the messages of exceptions. */
  @Override
  public String toString() {
    return session.name();
  }
}
