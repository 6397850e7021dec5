package cases.monitor2010;

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
   * Ends the server.
   *
   * <p>Example:
   *
   * <pre>-&gt; &#123; "execute": "quit" &#125;
   * &lt;- &#123; "return": &#123;&#125; &#125;</pre>
   *
   * <p>QAPI command <code>quit</code>, qmp-commands.txt:7.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void quit() {
    execute(new Quit());
  }

  /**
   * Holds the machine.
   *
   * <p>QAPI command <code>stop</code>, qmp-commands.txt:19.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void stop() {
    execute(new Stop());
  }

  /**
   * Lets the machine run.
   *
   * <p>QAPI command <code>cont</code>, qmp-commands.txt:26.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void cont() {
    execute(new Cont());
  }

  /**
   * Plugs a device in.
   *
   * <p>Example:
   *
   * <pre>-&gt; &#123; "execute": "device_add", "arguments": &#123; "driver": "e1000", "id": "net1", "mac": "x" &#125; &#125;
   * &lt;- &#123; "return": &#123;&#125; &#125;</pre>
   *
   * <p>QAPI command <code>device_add</code>, qmp-commands.txt:33.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void deviceAdd(String driver, String id) {
    execute(new DeviceAdd(driver, id));
  }

  /**
   * As {@link #deviceAdd(String, String)}, with all arguments.
   */
  public void deviceAdd(DeviceAdd request) {
    execute(request);
  }

  /**
   * As {@link #deviceAdd(DeviceAdd)}, with arguments by their names.
   */
  public void deviceAdd(Consumer<? super DeviceAdd.Builder> arguments) {
    DeviceAdd.Builder builder = new DeviceAdd.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * Plugs the cable of a network adapter in or out.
   *
   * <p>QAPI command <code>set_link</code>, qmp-commands.txt:50.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void setLink(String name, boolean up) {
    execute(new SetLink(name, up));
  }

  /**
   * Has the monitor for humans execute something.
   *
   * <p>Example:
   *
   * <pre>-&gt; &#123; "execute": "human-monitor-command", "arguments": &#123; "command-line": "info kvm" &#125; &#125;
   * &lt;- &#123; "return": "kvm support: enabled&#92;r&#92;n" &#125;</pre>
   *
   * <p>QAPI command <code>human-monitor-command</code>, qmp-commands.txt:60.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public String humanMonitorCommand(String commandLine) {
    return execute(new HumanMonitorCommand(commandLine));
  }

  /**
   * As {@link #humanMonitorCommand(String)}, with all arguments.
   */
  public String humanMonitorCommand(HumanMonitorCommand request) {
    return execute(request);
  }

  /**
   * As {@link #humanMonitorCommand(HumanMonitorCommand)}, with arguments by their names.
   */
  public String humanMonitorCommand(Consumer<? super HumanMonitorCommand.Builder> arguments) {
    HumanMonitorCommand.Builder builder = new HumanMonitorCommand.Builder();
    arguments.accept(builder);
    return execute(builder.build());
  }

  /**
   * Which server this is.
   *
   * <p>Return a json-object with the following information:
   *
   * <p>QAPI command <code>query-version</code>, qmp-commands.txt:78.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public VersionInfo queryVersion() {
    return execute(new QueryVersion());
  }

  /**
   * Return a json-object with the following information:
   *
   * <p>QAPI command <code>query-status</code>, qmp-commands.txt:91.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public StatusInfo queryStatus() {
    return execute(new QueryStatus());
  }

  /**
   * What the disks are.
   *
   * <p>What is known of each is stored in a json-object and the returned value
   * is a json-array of all devices.
   *
   * <p>Each json-object contain the following:
   *
   * <p>QAPI command <code>query-block</code>, qmp-commands.txt:99.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public List<BlockInfo> queryBlock() {
    return execute(new QueryBlock());
  }

  private <R> R execute(QmpCommand<R> command) {
    return timeout == null ? client.execute(command) : client.execute(command, timeout);
  }
}
