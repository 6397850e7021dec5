package io.github.qmp4j;

import io.github.qmp4j.server.ServerSchema;
import io.github.qmp4j.wire.Deadline;
import java.io.FileDescriptor;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a QMP server: QEMU, or its storage daemon.
 *
 * <pre>{@code
 * try (QmpClient client = QmpClient.connect(QmpAddress.parse("unix:/run/vm.qmp"))) {
 *   StatusInfo status = client.execute(new QueryStatus());
 * }
 * }</pre>
 *
 * <p>Blocking, with a deadline for everything. Safe for any number of threads. It has no thread of its
 * own: a thread that waits for a reply reads the socket for all, and one daemon thread of the JVM
 * reads those connections that nobody waits on. Interrupting a waiting thread ends its wait and
 * nothing else.
 *
 * <p>Once a connection has ended it stays so; connect again. A server serves one client per monitor.
 */
public final class QmpClient implements AutoCloseable {

  private final Session session;
  private final Greeting greeting;
  private final QmpOptions options;
  private final AtomicReference<@Nullable ServerSchema> server = new AtomicReference<>();

  QmpClient(Session session, Greeting greeting, QmpOptions options) {
    this.session = session;
    this.greeting = greeting;
    this.options = options;
  }

  /** As {@link #connect(QmpAddress, QmpOptions)}, with {@link QmpOptions#defaults()}. */
  public static QmpClient connect(QmpAddress address) {
    return connect(address, QmpOptions.defaults());
  }

  /**
   * Connects and negotiates. Blocks for at most {@link QmpOptions#connectTimeout()}, not counting the
   * look-up of a host's name.
   *
   * @throws CannotConnectException if there is no server, or it does not answer
   * @throws NotQmpException if what answers is something else
   * @throws CallInterruptedException if the thread was interrupted; nothing stays open
   */
  public static QmpClient connect(QmpAddress address, QmpOptions options) {
    Dialing dialing = new Dialing(options, address.toString());
    return dialing.open(dialing.dial(address));
  }

  /**
   * Takes over a channel that is connected already, one that was inherited or accepted, and negotiates
   * as {@link #connect(QmpAddress, QmpOptions)} does. The client owns the channel, also if this fails.
   */
  public static QmpClient over(SocketChannel channel, QmpOptions options) {
    Dialing dialing = new Dialing(options, "given channel");
    return dialing.open(dialing.take(channel));
  }

  /**
   * Takes over the standard input and output of a process, and negotiates as {@link
   * #connect(QmpAddress, QmpOptions)} does: of a QEMU started with {@code -qmp stdio}, or of a program
   * that leads to one, such as {@code ssh host socat - UNIX-CONNECT:/run/vm.qmp}. What it writes to its
   * standard error is the caller's; nobody reading that may stop it.
   *
   * <p>The process is the caller's, too. Closing the client closes its standard input, which does not
   * end a QEMU. Two daemon threads move the bytes; they may stay until the process ends.
   */
  public static QmpClient over(Process process, QmpOptions options) {
    return new Dialing(options, "process " + process.pid()).open(process);
  }

  /**
   * Takes over one end of each of two pipes, and negotiates as {@link #connect(QmpAddress, QmpOptions)}
   * does. For a server in this JVM, or one that is reached in a way of your own, where something moves
   * the bytes to and from the other ends. The client owns these two, also if this fails.
   *
   * @param source what the server says
   * @param sink to the server
   */
  public static QmpClient over(
      Pipe.SourceChannel source, Pipe.SinkChannel sink, QmpOptions options) {
    Dialing dialing = new Dialing(options, "given pipes");
    return dialing.open(dialing.take(source, sink));
  }

  /** What the server said when it was connected to. */
  public Greeting greeting() {
    return greeting;
  }

  /**
   * What the server can do, as it was built: commands, their arguments, events, features. The first
   * call asks the server, two hundred kilobytes, and throws as {@link #execute(QmpCommand)} does; later
   * ones return what it said.
   *
   * @throws CommandRefusedException if the server is older than QEMU 2.5 and cannot tell
   */
  public ServerSchema server() {
    ServerSchema known = server.get();
    if (known == null) {
      // Two threads that come first may both ask; waiting for another's call would have no
      // deadline.
      known = execute(new QueryServerSchema());
      server.set(known);
    }
    return known;
  }

  /**
   * Sends a command and waits for its reply, for at most {@link QmpOptions#callTimeout(String)}.
   *
   * @throws CommandRefusedException if the server refused it
   * @throws QmpTimeoutException if no reply came in time
   * @throws SchemaMismatchException if the reply is not what the generated API expects
   * @throws ConnectionEndedException if the connection has ended or ends now. For {@code quit} that is
   *     success
   * @throws NotQmpException if the peer sent what is not QMP
   * @throws CallInterruptedException if the thread was interrupted
   * @throws IllegalArgumentException if an argument cannot be sent; nothing was
   */
  public <R> R execute(QmpCommand<R> command) {
    return execute(command, options.callTimeout(command.spec().name()));
  }

  /** As {@link #execute(QmpCommand)}, with a time limit for this call. */
  public <R> R execute(QmpCommand<R> command, Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    return session.result(session.submit(command, null, deadline), deadline);
  }

  /**
   * As {@link #execute(QmpCommand)}, and passes a file descriptor along, for {@code getfd} and {@code
   * add-fd}. The server gets a duplicate; close yours when the command has been answered. What the
   * server was passed and does not use is gone when the connection ends: pass it again then.
   *
   * @param descriptor an open one, such as {@code FileInputStream.getFD()} returns
   * @throws IllegalStateException if the client was made without {@link QmpOptions#passDescriptors()},
   *     or in another way than by {@link #connect(QmpAddress, QmpOptions)}
   * @throws IllegalArgumentException if the descriptor is closed, or an argument cannot be sent; nothing
   *     was
   */
  public <R> R execute(QmpCommand<R> command, FileDescriptor descriptor) {
    if (!session.passesDescriptors()) {
      throw new IllegalStateException(this
          + ": only what QmpClient.connect made with QmpOptions.passDescriptors() passes file"
          + " descriptors");
    }
    if (!descriptor.valid()) {
      throw new IllegalArgumentException("the file descriptor is closed");
    }
    Deadline deadline = Deadline.after(options.callTimeout(command.spec().name()));
    return session.result(session.submit(command, descriptor, deadline), deadline);
  }

  /**
   * Sends a command and does not wait for its reply, so that several can be on their way at once. Waits
   * only while the server has not taken about a megabyte of requests yet or, where it executes {@linkplain
   * #executeOutOfBand out of band}, has seven commands to answer; for at most {@link
   * QmpOptions#callTimeout(String)}.
   *
   * <p>The server carries out commands one after the other, in the order in which they were submitted,
   * also after one that was refused.
   *
   * @throws QmpTimeoutException if there was no room in time; nothing was sent
   * @throws ConnectionEndedException if the connection has ended; nothing was sent
   * @throws NotQmpException likewise, if it ended because the peer sent something else
   * @throws CallInterruptedException if the thread was interrupted; nothing was sent
   * @throws IllegalArgumentException if an argument cannot be sent; nothing was
   */
  public <R> PendingReply<R> submit(QmpCommand<R> command) {
    Duration timeout = options.callTimeout(command.spec().name());
    return new PendingReply<>(
        session, session.submit(command, null, Deadline.after(timeout)), timeout);
  }

  /**
   * Sends a command and waits for the event that tells how it ended, whether that comes before or
   * after the reply. For commands that only start something:
   *
   * <pre>{@code
   * QmpEvent end = client.executeAndAwait(
   *     new DeviceDel("usb0"), QmpEvents.CATALOG,
   *     event -> event instanceof DeviceDeletedEvent deleted && "usb0".equals(deleted.device()),
   *     Duration.ofSeconds(30));
   * }</pre>
   *
   * <p>More than {@link QmpOptions#eventQueueLength()} events at once could push out the one that is
   * awaited.
   *
   * @param wanted whether an event is the awaited one; called by this thread, for each event since this
   *     method was called, of which some may have come before there was room to send the command
   * @param timeout for reply and event together
   * @throws QmpTimeoutException if the reply or the event did not come in time
   * @throws CommandRefusedException if the server refused the command; no event is awaited then
   * @throws SchemaMismatchException if the reply or an event is not what the generated API expects. The
   *     command was done
   * @throws RuntimeException otherwise as {@link #execute(QmpCommand)}
   */
  public QmpEvent executeAndAwait(
      QmpCommand<?> command,
      EventCatalog catalog,
      Predicate<? super QmpEvent> wanted,
      Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    try (EventQueue events = events(catalog)) {
      session.result(session.submit(command, null, deadline), deadline);
      QmpEvent event = events.poll(wanted, deadline);
      if (event == null) {
        throw QmpTimeoutException.noEvent(session.name(), command.spec().name(), timeout);
      }
      return event;
    }
  }

  /**
   * Sends a command that the server executes at once, even if it is stuck in another one: the way to
   * rescue it. The schema allows this for few commands, such as {@code yank} and {@code
   * migrate-recover}. Waits for the reply, for at most {@link QmpOptions#callTimeout(String)}, and
   * throws as {@link #execute(QmpCommand)} does.
   *
   * @throws IllegalStateException if the server does not offer it, or was not asked for it; see {@link
   *     QmpOptions#inBandOnly()}
   * @throws IllegalArgumentException if the schema does not allow it for this command, or an argument
   *     cannot be sent; nothing was
   */
  public <R> R executeOutOfBand(QmpCommand<R> command) {
    return executeOutOfBand(command, options.callTimeout(command.spec().name()));
  }

  /** As {@link #executeOutOfBand(QmpCommand)}, with a time limit for this call. */
  public <R> R executeOutOfBand(QmpCommand<R> command, Duration timeout) {
    if (!session.executesOutOfBand()) {
      throw new IllegalStateException(this
          + ": the server does not offer execution out of band, or QmpOptions.inBandOnly() says not"
          + " to ask");
    }
    if (!command.spec().allowOob()) {
      throw new IllegalArgumentException(
          command.spec().name() + " cannot be executed out of band, says its schema");
    }
    Deadline deadline = Deadline.after(timeout);
    return session.result(session.submitOutOfBand(command, deadline), deadline);
  }

  /**
   * Starts to collect events. Open the queue before sending the command whose events are wanted: they
   * may come before its reply.
   *
   * @param catalog generated: the events that shall be typed
   */
  public EventQueue events(EventCatalog catalog) {
    return EventQueue.open(session, catalog, buffer());
  }

  /**
   * As {@link #events(EventCatalog)}, only of some kinds. Others take no room in the queue.
   *
   * @param names on the wire, such as {@code StopEvent.NAME}
   */
  public EventQueue events(EventCatalog catalog, String... names) {
    return EventQueue.open(session, catalog, buffer(names));
  }

  /**
   * Has a listener hear of events from now on. They wait for it in a queue of {@link
   * QmpOptions#eventQueueLength()}; when that is full the oldest are dropped, and the listener is told
   * how many.
   *
   * @param catalog generated: the events that shall be typed
   * @param executor whose threads call the listener, for some events at a time. It must neither block
   *     who hands in a task nor run the task right there; one that refuses a task is asked again later
   * @param names of the events that are wanted, such as {@code StopEvent.NAME}; none for all
   * @throws IllegalArgumentException if the executor takes no task, or runs it in the thread that hands
   *     it in
   */
  public Subscription listen(
      EventCatalog catalog, Executor executor, EventListener listener, String... names) {
    EventBuffer buffer = buffer(names);
    EventDecoder decoder = new EventDecoder(session.name(), catalog);
    return LiveSubscription.start(
        session, buffer, new Delivery(this, buffer, decoder, executor, listener));
  }

  private EventBuffer buffer(String... names) {
    return new EventBuffer(options.eventQueueLength(), Set.copyOf(List.of(names)));
  }

  /** Whether the connection has not ended yet, as far as anybody has noticed. Never blocks. */
  public boolean isOpen() {
    return !session.hasEnded();
  }

  /**
   * Closes the connection. Waiting threads get a {@link ConnectionEndedException}. Closing again has
   * no effect.
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
