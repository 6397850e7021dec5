package io.github.qmp4j;

import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Message;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Brings buffered events to a listener, on an executor of the application's: one task at a time, which
 * ends when nothing is left; after {@link #AT_ONCE} events another one follows, so that others on the
 * executor get their turn.
 *
 * <p>The thread that hands a task in is often the one that reads the connection. An executor that
 * refuses a task, or would run it in that very thread, is asked again a little later.
 */
final class Delivery implements Runnable {

  private static final int AT_ONCE = 256;

  /** Until an executor that has refused a task is asked again; doubled each time. */
  private static final long FIRST_PAUSE_MILLIS = 50;

  /** One that refuses for some minute is given up. */
  private static final long LONGEST_PAUSE_MILLIS = FIRST_PAUSE_MILLIS << 10;

  private final QmpClient client;
  private final EventBuffer buffer;
  private final EventDecoder decoder;
  private final Executor executor;
  private final EventListener listener;

  /** Whether there is a task, or will be; who sets it may touch the fields below. */
  private final AtomicBoolean requested = new AtomicBoolean();

  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private boolean started;
  private boolean ended;
  private long missedTold;
  private @Nullable Message held; // told next, after those that were dropped before it

  Delivery(
      QmpClient client,
      EventBuffer buffer,
      EventDecoder decoder,
      Executor executor,
      EventListener listener) {
    this.client = client;
    this.buffer = buffer;
    this.decoder = decoder;
    this.executor = executor;
    this.listener = listener;
  }

  /** One run on the executor. */
  private final class Task implements Runnable {
    private final Thread handedInBy = Thread.currentThread();
    private boolean handedIn; // used by that thread only
    private boolean ranInPlace; // likewise

    @Override
    public void run() {
      if (Thread.currentThread() == handedInBy && !handedIn) {
        ranInPlace = true;
      } else {
        deliver();
      }
    }

    /** Whether the executor has taken it. */
    boolean handIn() {
      executor.execute(this);
      handedIn = true;
      return !ranInPlace;
    }
  }

  /**
   * Has the listener called, soon and by another thread. Never throws.
   *
   * @return false if the executor has not taken the task; it will be asked again
   */
  boolean request() {
    return !requested.compareAndSet(false, true) || handIn();
  }

  private boolean handIn() {
    Throwable refusal = null;
    try {
      if (new Task().handIn()) {
        return true;
      }
    } catch (RuntimeException | Error e) {
      refusal = e;
    }
    boolean shutDown = executor instanceof ExecutorService service && service.isShutdown();
    if (shutDown || pauseMillis > LONGEST_PAUSE_MILLIS) {
      log("no more events for a listener: its executor takes no task", refusal);
      buffer.close();
      return false;
    }
    // On the timer's thread, which is there whatever the machine is short of.
    new CompletableFuture<>()
        .completeOnTimeout(this, pauseMillis, TimeUnit.MILLISECONDS)
        .thenRun(this);
    pauseMillis *= 2;
    return false;
  }

  /** Asks an executor again that has refused a task. */
  @Override
  public void run() {
    if (!buffer.isClosed()) {
      handIn();
    }
  }

  private void deliver() {
    pauseMillis = FIRST_PAUSE_MILLIS;
    for (int i = 0; i < AT_ONCE; i++) {
      if (buffer.isClosed() || !deliverNext()) {
        requested.set(false);
        if (isWanted()) {
          request(); // something came after the last look
        }
        return;
      }
    }
    handIn();
  }

  private boolean deliverNext() {
    try {
      return tellNext();
    } catch (RuntimeException | Error e) {
      log("an event listener failed; it goes on with the next event", e);
      return true;
    }
  }

  /** Calls the listener once if there is something to be told; whether there was. */
  private boolean tellNext() {
    if (!started) {
      started = true;
      listener.started(client);
      return true;
    }
    long missed;
    Message message;
    synchronized (buffer) { // those that it has dropped came before its next message
      missed = held == null ? buffer.missed() - missedTold : 0;
      message = held == null ? buffer.next() : held;
      held = missed > 0 ? message : null;
    }
    Ending how = ended ? null : buffer.ending();
    if (missed > 0) {
      missedTold += missed;
      listener.missed(missed);
    } else if (message != null) {
      tell(message);
    } else if (how != null) {
      ended = true;
      listener.ended(new QmpFailures(client.toString()).ended("events", how));
    } else {
      return false;
    }
    return true;
  }

  private void tell(Message message) {
    QmpEvent event;
    try {
      event = decoder.decode(message);
    } catch (SchemaMismatchException e) {
      listener.unreadable(e);
      return;
    }
    listener.event(event);
  }

  private boolean isWanted() {
    return buffer.arrived() && !buffer.isClosed() && !(ended && buffer.isEmpty());
  }

  private void log(String what, @Nullable Throwable e) {
    System.getLogger(Delivery.class.getPackageName())
        .log(System.Logger.Level.WARNING, client + ": " + what, e);
  }
}
