package cases.power;

import io.github.qmp4j.CompatibilityCheck;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.server.CompatibilityReport;
import java.time.Duration;
import java.util.Objects;
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
public final class Qmp {
  private final QmpClient client;

  private final @Nullable Duration timeout;

  private Qmp(QmpClient client, @Nullable Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  /**
   * The commands of this package, sent by a client, which stays the caller's.
   */
  public static Qmp on(QmpClient client) {
    return new Qmp(Objects.requireNonNull(client, "client"), null);
  }

  /**
   * The same commands on the same client, each with this long to be answered instead of
   * the client's own time.
   */
  public Qmp withTimeout(Duration timeout) {
    return new Qmp(client, Objects.requireNonNull(timeout, "timeout"));
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
    return CompatibilityCheck.run(client, Qmp.class, Qmp.class.getResource("qmp4j.qapi"));
  }

  /**
   * The events from now on, with the classes of this package. To be closed when no
   * longer wanted.
   */
  public EventQueue events() {
    return client.events(QmpEvents.CATALOG);
  }

  /**
   * Tells whether the guest is running and in which run state it is.
   *
   * <p>QAPI command <code>query-status</code>, qmp-commands.json:4.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public StatusInfo queryStatus() {
    return execute(new QueryStatus());
  }

  /**
   * Ends the QEMU process.
   *
   * <p>QAPI command <code>quit</code>, qmp-commands.json:549.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void quit() {
    execute(new Quit());
  }

  /**
   * Stops the guest's execution until it is continued.
   *
   * <p>QAPI command <code>stop</code>, qmp-commands.json:736.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void stop() {
    execute(new Stop());
  }

  /**
   * Lets a stopped guest run on.
   *
   * <p>QAPI command <code>cont</code>, qmp-commands.json:738.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void cont() {
    execute(new Cont());
  }

  private <R> R execute(QmpCommand<R> command) {
    return timeout == null ? client.execute(command) : client.execute(command, timeout);
  }
}
