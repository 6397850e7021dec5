package io.github.qmp4j.fake;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Request;
import io.github.qmp4j.fake.door.Door;
import io.github.qmp4j.fake.json.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that speaks QMP from a definition, on a real socket or in memory. It checks commands and their
 * arguments as QEMU does, with QEMU's words for what is wrong. What no test has told it to answer, it answers with
 * the least value that the definition allows; it knows its version, its commands and its schema, and it
 * ends when it is told to {@code quit}. There is no machine behind it.
 *
 * <p>What a client sees is byte for byte what a QEMU of that release says, apart from this: members come
 * in the order of the script or the definition, those of an id in the order of the client (QEMU's order is
 * that of its hash table), and of several surplus arguments it names the first by name; everything that
 * depends on how QEMU was built is there; and errors that a command finds only when it runs, such as a
 * device that does not exist, are the test's to script.
 *
 * <p>One client at a time, as with QEMU: another one may connect and is served when the first leaves.
 *
 * <p>Safe for any number of threads. It has one thread, a second one while a client uses out-of-band
 * commands, and a third one once an event was scheduled; {@link #close} ends them.
 */
public final class FakeQemu implements AutoCloseable {

  private static final Set<String> IN_STEP =
      Set.of(Dispatcher.NEGOTIATION, "guest-sync", "guest-sync-delimited");

  private final Machine machine;
  private final Events events;
  private @Nullable ScheduledExecutorService timer;

  FakeQemu(Machine machine) {
    this.machine = machine;
    this.events = new Events(machine.served(), machine::emit);
    machine.start();
  }

  /**
   * Starts on a Unix socket of its own.
   *
   * @param definition a bundled one, such as {@code qemu-10.2}, {@code qsd-10.2} for the storage daemon,
   *     {@code qga-10.2} for the guest agent; or files, as {@code QmpApi.schema} takes them: the path of a
   *     schema's root file, of what a server told of itself, or of text documents with commas between.
   *     A schema with {@code guest-sync} makes a guest agent, any other one a monitor
   * @throws IllegalArgumentException if there is no such definition, or its files have errors; the
   *     message has them with their places
   */
  public static FakeQemu start(String definition) {
    return of(definition).start();
  }

  /** For other sockets or none, and other output. */
  public static FakeQemuBuilder of(String definition) {
    return new FakeQemuBuilder(Definitions.find(definition));
  }

  /**
   * Where it listens.
   *
   * @throws IllegalStateException if it is in memory; {@link #connect()} leads there
   */
  public QmpAddress address() {
    return door().address();
  }

  /** As {@link #connect(QmpOptions)}, with {@link QmpOptions#defaults()}. */
  public QmpClient connect() {
    return connect(QmpOptions.defaults());
  }

  /**
   * A client of this server, which is yours to close. Throws as {@link QmpClient#connect(QmpAddress,
   * QmpOptions)}; once the server has quit that is {@link io.github.qmp4j.CannotConnectException}.
   *
   * @throws IllegalStateException if it plays a guest agent; use {@link #connectAgent(QmpOptions)}
   */
  public QmpClient connect(QmpOptions options) {
    if (!machine.served().isMonitor()) {
      throw new IllegalStateException(
          machine.served().name() + " is a guest agent; use connectAgent()");
    }
    return door().connect(options);
  }

  /** As {@link #connectAgent(QmpOptions)}, with {@link QmpOptions#defaults()}. */
  public AgentClient connectAgent() {
    return connectAgent(QmpOptions.defaults());
  }

  /**
   * A client of this guest agent, which is yours to close. Throws as {@link
   * AgentClient#connect(QmpAddress, QmpOptions)}.
   *
   * @throws IllegalStateException if it plays a monitor; use {@link #connect(QmpOptions)}
   */
  public AgentClient connectAgent(QmpOptions options) {
    if (machine.served().isMonitor()) {
      throw new IllegalStateException(
          machine.served().name() + " is no guest agent; use connect()");
    }
    return door().connectAgent(options);
  }

  Door door() {
    return machine.door();
  }

  /** Until it was told to quit, or closed. */
  public boolean isRunning() {
    return machine.isRunning();
  }

  /**
   * To say how a command is answered.
   *
   * @throws IllegalArgumentException if the definition has no such command
   */
  public Script on(String command) {
    return new Script(machine.served(), machine.answers(), command);
  }

  /**
   * Answers a command of a generated API.
   *
   * @param command its record, such as {@code QueryStatus.class}
   * @throws IllegalArgumentException if the definition has no such command
   */
  public <R> void on(Class<? extends Request<R>> command, Handler<? extends R> handler) {
    on(nameOf(command)).answer(handler);
  }

  private static String nameOf(Class<?> command) {
    try {
      return ((CommandSpec) command.getField("SPEC").get(null)).name();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          command.getName() + " is no generated command: it has no SPEC", e);
    }
  }

  /**
   * Sends an event to the client that is there and has negotiated; if there is none, nobody gets it.
   *
   * @param data as JSON, single quotes allowed
   * @throws IllegalArgumentException if the definition has no such event, or other data for it
   */
  public void emit(String event, String data) {
    events.send(events.checked(event, JsonText.parse(data)));
  }

  /** As {@link #emit(String, String)}, with the least data that the event has. */
  public void emit(String event) {
    events.send(events.minimal(event));
  }

  /** As {@link #emit(String, String)}, for an event or data that the definition does not have. */
  public void emitUnchecked(String event, String data) {
    events.send(Events.unchecked(event, JsonText.parse(data)));
  }

  /** As {@link #emit(String, String)}, in a while. Returns at once. */
  public void emitAfter(Duration delay, String event, String data) {
    ObjectNode scheduled = events.checked(event, JsonText.parse(data));
    timer().schedule(() -> events.send(scheduled), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized ScheduledExecutorService timer() {
    ScheduledExecutorService started = timer;
    if (started == null) {
      started = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fake " + machine.served().name() + " events");
        thread.setDaemon(true);
        return thread;
      });
      timer = started;
    }
    return started;
  }

  /** Lets something go wrong, once. */
  public void inject(Fault fault) {
    machine.faults().add(fault, null);
  }

  /**
   * Lets something go wrong with the next reply to that command.
   *
   * @throws IllegalArgumentException if the definition has no such command, or the fault is none of replies
   */
  public void inject(String command, Fault fault) {
    if (fault.moment() == Fault.Moment.CONNECTED) {
      throw new IllegalArgumentException(
          "this fault is one of the next client's, not of the reply to " + command);
    }
    machine.faults().add(fault, machine.answers().command(command).name());
  }

  /**
   * Ends the connection of the client that is there, as when the server had crashed; another one may come,
   * as to a server that was started again. A handler that is running is not interrupted, and its reply
   * reaches nobody. No effect if nobody is there.
   */
  public void disconnect() {
    machine.disconnect();
  }

  /** The commands of all clients in the order of their arrival, the newest 10,000. */
  public List<ReceivedCommand> received() {
    return machine.log().all();
  }

  /**
   * Waits until a command of that name has come.
   *
   * @return the newest one
   * @throws AssertionError if none came in time
   */
  public ReceivedCommand awaitReceived(String command, Duration timeout) {
    Optional<ReceivedCommand> received;
    try {
      received = machine.log().await(command, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + command, e);
    }
    return received.orElseThrow(() -> new AssertionError(
        command + " was expected within " + timeout + "; received were " + received()));
  }

  /**
   * Fails unless the clients have sent exactly these commands, in this order. Those by which a client and a server
   * get in step are not counted: negotiations, and {@code guest-sync}.
   *
   * @throws AssertionError with what they have sent
   */
  public void assertReceived(String... commands) {
    List<String> names = received().stream()
        .map(ReceivedCommand::name)
        .filter(name -> !IN_STEP.contains(name))
        .toList();
    if (!names.equals(List.of(commands))) {
      String misspelt = Stream.of(commands)
          .filter(name -> !names.contains(name))
          .flatMap(name -> machine.served().misspelt(name).stream())
          .map(problem -> "; " + problem)
          .collect(Collectors.joining());
      throw new AssertionError(
          "expected exactly " + List.of(commands) + ", received " + names + misspelt);
    }
  }

  /**
   * Stops, whatever it is doing.
   *
   * @throws AssertionError if a handler failed, or answered what the definition does not allow, or a
   *     fault could not be
   */
  @Override
  public void close() {
    synchronized (this) {
      if (timer != null) {
        timer.shutdownNow();
      }
    }
    machine.stop();
  }
}
