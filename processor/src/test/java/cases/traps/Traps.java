package cases.traps;

import io.github.qmp4j.CompatibilityCheck;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.server.CompatibilityReport;
import java.time.Duration;
import java.util.List;
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
public final class Traps {
  private final QmpClient client;

  private final @Nullable Duration timeout;

  private Traps(QmpClient client, @Nullable Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  /**
   * The commands of this package, sent by a client, which stays the caller's.
   */
  public static Traps on(QmpClient client) {
    return new Traps(Objects.requireNonNull(client, "client"), null);
  }

  /**
   * The same commands on the same client, each with this long to be answered instead of
   * the client's own time.
   */
  public Traps withTimeout(Duration timeout) {
    return new Traps(client, Objects.requireNonNull(timeout, "timeout"));
  }

  /**
   * The client that sends.
   */
  public QmpClient client() {
    return client;
  }

  /**
   * Compares all that was generated here with what the server has, as it was built: what it
   * lacks, what it wants otherwise, what it has deprecated. Names of types play no part.
   * Asks the server for two hundred kilobytes each time, and throws as sending a command
   * does. Needs the library {@code io.github.qmp4j:qmp4j-check}.
   *
   * @throws io.github.qmp4j.CommandRefusedException if the server is older than QEMU 2.5
   *     and cannot tell
   * @throws IllegalStateException if that library is missing; the message says so
   */
  public static CompatibilityReport check(QmpClient client) {
    return CompatibilityCheck.run(client, Traps.class, Traps.class.getResource("qmp4j.qapi"));
  }

  /**
   * The events from now on, with the classes of this package. To be closed when no
   * longer wanted.
   */
  public EventQueue events() {
    return client.events(TrapsEvents.CATALOG);
  }

  /**
   * QAPI command <code>execute</code>, schema.json:4.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void execute_() {
    execute(new Execute());
  }

  /**
   * As {@link #execute_()}, with all arguments.
   */
  public void execute_(Execute request) {
    execute(request);
  }

  /**
   * As {@link #execute_(Execute)}, with arguments by their names.
   */
  public void execute_(Consumer<? super Execute.Builder> arguments) {
    Execute.Builder builder = new Execute.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>query-key</code>, schema.json:17.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public Key queryKey() {
    return execute(new QueryKey());
  }

  /**
   * QAPI command <code>tool-add</code>, schema.json:21.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void toolAdd(String name) {
    execute(new ToolAdd(name));
  }

  /**
   * As {@link #toolAdd(String)}, with all arguments.
   */
  public void toolAdd(ToolAdd request) {
    execute(request);
  }

  /**
   * As {@link #toolAdd(ToolAdd)}, with arguments by their names.
   */
  public void toolAdd(Consumer<? super ToolAdd.Builder> arguments) {
    ToolAdd.Builder builder = new ToolAdd.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>key-add</code>, schema.json:22.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void keyAdd(NewKey arguments) {
    execute(new KeyAdd(arguments));
  }

  /**
   * QAPI command <code>dig</code>, schema.json:31.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void dig() {
    execute(new Dig());
  }

  /**
   * As {@link #dig()}, with all arguments.
   */
  public void dig(Dig request) {
    execute(request);
  }

  /**
   * As {@link #dig(Dig)}, with arguments by their names.
   */
  public void dig(Consumer<? super Dig.Builder> arguments) {
    Dig.Builder builder = new Dig.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>say</code>, schema.json:35.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void say(Nothing word) {
    execute(new Say(word));
  }

  /**
   * QAPI command <code>build</code>, schema.json:38.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void build(String builder) {
    execute(new Build(builder));
  }

  /**
   * As {@link #build(String)}, with all arguments.
   */
  public void build(Build request) {
    execute(request);
  }

  /**
   * As {@link #build(Build)}, with arguments by their names.
   */
  public void build(Consumer<? super Build.Builder> arguments) {
    Build.Builder builder = new Build.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>query-value</code>, schema.json:47.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public List<Value> queryValue() {
    return execute(new QueryValue());
  }

  /**
   * QAPI command <code>set-value</code>, schema.json:48.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void setValue(Value value) {
    execute(new SetValue(value));
  }

  /**
   * QAPI command <code>builder</code>, schema.json:51.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void builder() {
    execute(new BuilderCommand());
  }

  /**
   * As {@link #builder()}, with all arguments.
   */
  public void builder(BuilderCommand request) {
    execute(request);
  }

  /**
   * As {@link #builder(BuilderCommand)}, with arguments by their names.
   */
  public void builder(Consumer<? super BuilderCommand.Builder> arguments) {
    BuilderCommand.Builder builder = new BuilderCommand.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>query-nested</code>, schema.json:57.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public UnrecognizedType queryNested(OfStringType name) {
    return execute(new QueryNested(name));
  }

  /**
   * QAPI command <code>query-depth2</code>, schema.json:60.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void queryDepth2() {
    execute(new QueryDepth2());
  }

  /**
   * QAPI command <code>query-depth-2</code>, schema.json:61.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void queryDepth2Command() {
    execute(new QueryDepth2Command());
  }

  private <R> R execute(QmpCommand<R> command) {
    return timeout == null ? client.execute(command) : client.execute(command, timeout);
  }
}
