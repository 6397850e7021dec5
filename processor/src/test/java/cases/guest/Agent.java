package cases.guest;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.AgentCommand;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The selected commands, one method each.
 *
 * <p>A method sends its command and waits for the answer, at most as long as the client's
 * options or <code>withTimeout</code> say. All are safe for any number of threads.
 *
 * <p>A method with positional arguments takes the required ones; the variants with a request or
 * a builder take the optional ones as well.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public final class Agent {
  private final AgentClient client;

  private final @Nullable Duration timeout;

  private Agent(AgentClient client, @Nullable Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  /**
   * The commands of this package, sent by a client, which stays the caller's.
   */
  public static Agent on(AgentClient client) {
    return new Agent(Objects.requireNonNull(client, "client"), null);
  }

  /**
   * The same commands on the same client, each with this long to be answered instead of
   * the client's own time.
   */
  public Agent withTimeout(Duration timeout) {
    return new Agent(client, Objects.requireNonNull(timeout, "timeout"));
  }

  /**
   * The client that sends.
   */
  public AgentClient client() {
    return client;
  }

  /**
   * Does nothing; an answer shows that the agent is alive.
   *
   * <p>QAPI command <code>guest-ping</code>, qmp-commands.json:10.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void guestPing() {
    execute(new GuestPing());
  }

  /**
   * Returns the agent's version and the commands it supports.
   *
   * <p>QAPI command <code>guest-info</code>, qmp-commands.json:16.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public GuestAgentInfo guestInfo() {
    return execute(new GuestInfo());
  }

  /**
   * Starts the guest's shutdown, halt or reboot; sends no answer on success.
   *
   * <p>QAPI command <code>guest-shutdown</code>, qmp-commands.json:18.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void guestShutdown() {
    execute(new GuestShutdown());
  }

  /**
   * As {@link #guestShutdown()}, with all arguments.
   */
  public void guestShutdown(GuestShutdown request) {
    execute(request);
  }

  /**
   * As {@link #guestShutdown(GuestShutdown)}, with arguments by their names.
   */
  public void guestShutdown(Consumer<? super GuestShutdown.Builder> arguments) {
    GuestShutdown.Builder builder = new GuestShutdown.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * Opens a guest file and returns the handle that stands for it.
   *
   * <p>QAPI command <code>guest-file-open</code>, qmp-commands.json:22.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public long guestFileOpen(String path) {
    return execute(new GuestFileOpen(path));
  }

  /**
   * As {@link #guestFileOpen(String)}, with all arguments.
   */
  public long guestFileOpen(GuestFileOpen request) {
    return execute(request);
  }

  /**
   * As {@link #guestFileOpen(GuestFileOpen)}, with arguments by their names.
   */
  public long guestFileOpen(Consumer<? super GuestFileOpen.Builder> arguments) {
    GuestFileOpen.Builder builder = new GuestFileOpen.Builder();
    arguments.accept(builder);
    return execute(builder.build());
  }

  /**
   * Closes a file that was opened in the guest.
   *
   * <p>QAPI command <code>guest-file-close</code>, qmp-commands.json:26.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void guestFileClose(long handle) {
    execute(new GuestFileClose(handle));
  }

  /**
   * Reads bytes from an open guest file, encoded as base64.
   *
   * <p>QAPI command <code>guest-file-read</code>, qmp-commands.json:28.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public GuestFileRead guestFileRead(long handle) {
    return execute(new GuestFileReadCommand(handle));
  }

  /**
   * As {@link #guestFileRead(long)}, with all arguments.
   */
  public GuestFileRead guestFileRead(GuestFileReadCommand request) {
    return execute(request);
  }

  /**
   * As {@link #guestFileRead(GuestFileReadCommand)}, with arguments by their names.
   */
  public GuestFileRead guestFileRead(Consumer<? super GuestFileReadCommand.Builder> arguments) {
    GuestFileReadCommand.Builder builder = new GuestFileReadCommand.Builder();
    arguments.accept(builder);
    return execute(builder.build());
  }

  /**
   * Writes base64 encoded bytes to an open guest file.
   *
   * <p>QAPI command <code>guest-file-write</code>, qmp-commands.json:32.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public GuestFileWrite guestFileWrite(long handle, String bufB64) {
    return execute(new GuestFileWriteCommand(handle, bufB64));
  }

  /**
   * As {@link #guestFileWrite(long, String)}, with all arguments.
   */
  public GuestFileWrite guestFileWrite(GuestFileWriteCommand request) {
    return execute(request);
  }

  /**
   * As {@link #guestFileWrite(GuestFileWriteCommand)}, with arguments by their names.
   */
  public GuestFileWrite guestFileWrite(Consumer<? super GuestFileWriteCommand.Builder> arguments) {
    GuestFileWriteCommand.Builder builder = new GuestFileWriteCommand.Builder();
    arguments.accept(builder);
    return execute(builder.build());
  }

  private <R> R execute(AgentCommand<R> command) {
    return timeout == null ? client.execute(command) : client.execute(command, timeout);
  }
}
