package io.github.qmp4j.guest;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Lists;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * File systems of the guest, frozen until this is closed:
 *
 * <pre>{@code
 * try (Freeze freeze = Freeze.begin(agent, Duration.ofMinutes(1))) {
 *   // take the snapshot
 * }
 * }</pre>
 *
 * <p>Meanwhile the client sends the agent nothing that could hang it, whichever thread asks: such
 * commands fail with a {@link io.github.qmp4j.agent.FrozenException}.
 */
public final class Freeze implements AutoCloseable {

  private final AgentClient agent;
  private final Duration timeout;
  private final long fileSystems;
  private boolean thawed;

  private Freeze(AgentClient agent, Duration timeout, long fileSystems) {
    this.agent = agent;
    this.timeout = timeout;
    this.fileSystems = fileSystems;
  }

  /**
   * Freezes all file systems of the guest that can be, until the result is closed. If freezing fails
   * they are thawed before this throws; if nothing was sent, because the time was over or the thread
   * interrupted before it was this command's turn, nothing is thawed either.
   *
   * @param timeout for freezing, and again for thawing: both take as long as the guest's disks need
   * @throws io.github.qmp4j.agent.FrozenException if the client has frozen file systems already
   * @throws RuntimeException otherwise as {@link AgentClient#execute(AgentCommand)}. If thawing failed,
   *     too, that exception is among the suppressed ones, and the guest may still be frozen
   */
  public static Freeze begin(AgentClient agent, Duration timeout) {
    return begin(agent, new All("guest-fsfreeze-freeze"), timeout);
  }

  /**
   * As {@link #begin(AgentClient, Duration)}, only for some file systems.
   *
   * @param mountPoints where they are mounted in the guest; others stay as they are
   */
  public static Freeze begin(AgentClient agent, List<String> mountPoints, Duration timeout) {
    return begin(agent, new Some(mountPoints), timeout);
  }

  /** Freezes, and thaws if that fails or nobody knows whether it did. */
  private static Freeze begin(AgentClient agent, Counting command, Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) { // it would be sent, and nothing to thaw it
      throw new QmpTimeoutException(
          agent.toString(), command.spec().name(), "not sent, for it could not be thawed", timeout);
    }
    try {
      return new Freeze(agent, timeout, agent.execute(command, timeout));
    } catch (QmpException | Error e) {
      if (command.mayHaveLeft) { // or it would be what another thread has frozen that is thawed
        try {
          thaw(agent, timeout);
        } catch (QmpException alsoFailed) {
          e.addSuppressed(alsoFailed);
        }
      }
      throw e;
    }
  }

  /** How many file systems the agent has frozen; 0 if it found none that can be. */
  public long fileSystems() {
    return fileSystems;
  }

  /**
   * Thaws, also if the thread is interrupted, before or meanwhile. Waits for as long as was allowed for freezing. Closing
   * again has no effect, unless thawing has failed.
   *
   * @throws QmpException as {@link AgentClient#execute(AgentCommand)}. The guest may still be frozen:
   *     close again; if the connection has ended, connect again and execute {@code
   *     guest-fsfreeze-thaw}
   */
  @Override
  public synchronized void close() {
    if (!thawed) {
      thaw(agent, timeout);
      thawed = true;
    }
  }

  private static void thaw(AgentClient agent, Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    Duration left = timeout;
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          agent.execute(new All("guest-fsfreeze-thaw"), left);
          return;
        } catch (CallInterruptedException e) {
          interrupted = Thread.interrupted(); // sent or not: thawing twice does no harm
          left = Duration.ofNanos(Math.max(0, deadline.nanosLeft()));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A command whose result says how many file systems it was about. */
  private abstract static class Counting extends GuestCommand<Long> {

    private final boolean hasArguments;
    private boolean mayHaveLeft;

    Counting(String name, boolean hasArguments) {
      super(name);
      this.hasArguments = hasArguments;
    }

    /** Asked when it is written, which the client does when the agent is ready for it. */
    @Override
    public final boolean hasArguments() {
      mayHaveLeft = true;
      return hasArguments;
    }

    @Override
    public final Long readResult(JsonParser in) {
      return Decode.int64(in);
    }
  }

  /** {@code guest-fsfreeze-freeze}, {@code guest-fsfreeze-thaw}. */
  private static final class All extends Counting implements WithoutArguments<Long> {

    All(String name) {
      super(name, false);
    }
  }

  /** {@code guest-fsfreeze-freeze-list}. */
  private static final class Some extends Counting {

    private final List<String> mountPoints;

    Some(List<String> mountPoints) {
      super("guest-fsfreeze-freeze-list", true);
      this.mountPoints = List.copyOf(mountPoints);
    }

    @Override
    public void writeArguments(JsonGenerator out) {
      out.writeStartObject();
      out.writeName("mountpoints");
      Lists.writeStrings(out, mountPoints);
      out.writeEndObject();
    }
  }
}
