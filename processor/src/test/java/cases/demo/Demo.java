package cases.demo;

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
import tools.jackson.databind.JsonNode;

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
public final class Demo {
  private final QmpClient client;

  private final @Nullable Duration timeout;

  private Demo(QmpClient client, @Nullable Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  /**
   * The commands of this package, sent by a client, which stays the caller's.
   */
  public static Demo on(QmpClient client) {
    return new Demo(Objects.requireNonNull(client, "client"), null);
  }

  /**
   * The same commands on the same client, each with this long to be answered instead of
   * the client's own time.
   */
  public Demo withTimeout(Duration timeout) {
    return new Demo(client, Objects.requireNonNull(timeout, "timeout"));
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
    return CompatibilityCheck.run(client, Demo.class, Demo.class.getResource("qmp4j.qapi"));
  }

  /**
   * The events from now on, with the classes of this package. To be closed when no
   * longer wanted.
   */
  public EventQueue events() {
    return client.events(DemoEvents.CATALOG);
  }

  /**
   * The ships in the harbour.
   *
   * <p>Example:
   *
   * <pre>
   * -&gt; &#123; "execute": "list-ships" &#125;
   * &lt;- &#123; "return": [] &#125;</pre>
   *
   * <p>QAPI command <code>list-ships</code>, schema.json:114. Since QEMU 1.0.
   *
   * @return the ships, in no order
   * @throws io.github.qmp4j.QmpException <ul>
   * <li>HarbourClosed if it is night
   * </ul>
   */
  public List<Ship> listShips() {
    return execute(new ListShips());
  }

  /**
   * As {@link #listShips()}, with all arguments.
   */
  public List<Ship> listShips(ListShips request) {
    return execute(request);
  }

  /**
   * As {@link #listShips(ListShips)}, with arguments by their names.
   */
  public List<Ship> listShips(Consumer<? super ListShips.Builder> arguments) {
    ListShips.Builder builder = new ListShips.Builder();
    arguments.accept(builder);
    return execute(builder.build());
  }

  /**
   * QAPI command <code>count-ships</code>, schema.json:116.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public long countShips() {
    return execute(new CountShips());
  }

  /**
   * QAPI command <code>ship-log</code>, schema.json:117.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public JsonNode shipLog(String name) {
    return execute(new ShipLog(name));
  }

  /**
   * QAPI command <code>ship-names</code>, schema.json:118.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public List<String> shipNames() {
    return execute(new ShipNames());
  }

  /**
   * Ties a ship up.
   *
   * <p>QAPI command <code>moor</code>, schema.json:137.
   *
   * @deprecated Use <code>ferry_add</code> instead.
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  @Deprecated
  public void moor(String name, Berth berth) {
    execute(new Moor(name, berth));
  }

  /**
   * As {@link #moor(String, Berth)}, with all arguments.
   */
  @Deprecated
  public void moor(Moor request) {
    execute(request);
  }

  /**
   * As {@link #moor(Moor)}, with arguments by their names.
   */
  @Deprecated
  public void moor(Consumer<? super Moor.Builder> arguments) {
    Moor.Builder builder = new Moor.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>load</code>, schema.json:142.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void load(Cargo arguments) {
    execute(new Load(arguments));
  }

  /**
   * QAPI command <code>ferry_add</code>, schema.json:143.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void ferryAdd(String driver) {
    execute(new FerryAdd(driver));
  }

  /**
   * As {@link #ferryAdd(String)}, with all arguments.
   */
  public void ferryAdd(FerryAdd request) {
    execute(request);
  }

  /**
   * As {@link #ferryAdd(FerryAdd)}, with arguments by their names.
   */
  public void ferryAdd(Consumer<? super FerryAdd.Builder> arguments) {
    FerryAdd.Builder builder = new FerryAdd.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>sink</code>, schema.json:144.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void sink() {
    execute(new Sink());
  }

  /**
   * QAPI command <code>swear-in</code>, schema.json:145.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void swearIn(String name) {
    execute(new SwearIn(name));
  }

  /**
   * As {@link #swearIn(String)}, with all arguments.
   */
  public void swearIn(SwearIn request) {
    execute(request);
  }

  /**
   * As {@link #swearIn(SwearIn)}, with arguments by their names.
   */
  public void swearIn(Consumer<? super SwearIn.Builder> arguments) {
    SwearIn.Builder builder = new SwearIn.Builder();
    arguments.accept(builder);
    execute(builder.build());
  }

  /**
   * QAPI command <code>anchor</code>, schema.json:146.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void anchor(double lat, double long_) {
    execute(new Anchor(lat, long_));
  }

  /**
   * QAPI command <code>weigh</code>, schema.json:147.
   *
   * @throws io.github.qmp4j.QmpException if the command fails, is not answered in time or the connection ends
   */
  public void weigh(Weigh request) {
    execute(request);
  }

  private <R> R execute(QmpCommand<R> command) {
    return timeout == null ? client.execute(command) : client.execute(command, timeout);
  }
}
