package io.github.qmp4j.agent;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.codec.Decode;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * File systems of the guest, frozen until this is closed:
 *
 * <pre>{@code
 * try (Freeze freeze = agent.freeze(Duration.ofMinutes(1))) {
 *   // take the snapshot
 * }
 * }</pre>
 *
 * <p>Meanwhile the client sends the agent nothing that could hang it, whichever thread asks: such
 * commands fail with an {@link IllegalStateException}.
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

  /** Freezes, and thaws if that fails or nobody knows whether it did. */
  static Freeze begin(AgentClient agent, AgentCommand<Long> command, Duration timeout) {
    try {
      return new Freeze(agent, timeout, agent.execute(command, timeout));
    } catch (QmpException | Error e) {
      try {
        thaw(agent, timeout);
      } catch (QmpException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  /** How many file systems the agent has frozen; 0 if it found none that can be. */
  public long fileSystems() {
    return fileSystems;
  }

  /**
   * Thaws, also if the thread was interrupted. Waits for as long as was allowed for freezing. Closing
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
    boolean interrupted = Thread.interrupted();
    try {
      agent.execute(new BuiltIn.Counting("guest-fsfreeze-thaw"), timeout);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** {@code guest-fsfreeze-freeze-list}. */
  static final class Some extends BuiltIn<Long> {

    private final List<String> mountPoints;

    Some(List<String> mountPoints) {
      super("guest-fsfreeze-freeze-list");
      this.mountPoints = List.copyOf(mountPoints);
    }

    @Override
    public boolean hasArguments() {
      return true;
    }

    @Override
    public void writeArguments(JsonGenerator out) {
      out.writeStartObject();
      out.writeName("mountpoints");
      out.writeStartArray();
      for (String mountPoint : mountPoints) {
        out.writeString(mountPoint);
      }
      out.writeEndArray();
      out.writeEndObject();
    }

    @Override
    public Long readResult(JsonParser in) {
      return Decode.int64(in);
    }
  }
}
