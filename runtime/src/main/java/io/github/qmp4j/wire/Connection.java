package io.github.qmp4j.wire;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A stream of messages both ways.
 *
 * <p><b>Threads.</b> Any number may send and wait at once. Who waits, reads: see the package. No
 * method blocks except {@link #await}.
 */
public final class Connection {

  /** Where messages go. Called by one thread at a time, whichever reads; it must not block. */
  public interface Listener {

    /**
     * @throws MalformedException if the message cannot be; that ends the connection
     */
    void received(Message message) throws MalformedException;

    /**
     * The last call, made once. Everything {@link Awaited} must have arrived when it returns. May
     * come while {@link #received} runs on another thread.
     */
    void ended(Ending ending);
  }

  /**
   * The byte with which a guest agent marks a fresh start, and which makes it forget half a command that it
   * has received. No JSON and no UTF-8 has it.
   */
  public static final byte SENTINEL = (byte) 0xFF;

  /** After so many reads a thread looks whether its wait is over, even if the peer goes on. */
  private static final int READS_AT_ONCE = 16;

  private final Transport transport;
  private final Readiness readiness;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Listener listener;
  private final Trace trace;
  private final Turn turn = new Turn();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final IdleReader.Watch watch;

  private Connection(
      Transport transport,
      Readiness readiness,
      int maxMessageBytes,
      Trace trace,
      Listener listener) {
    this.transport = transport;
    this.readiness = readiness;
    this.inbox = new Inbox(maxMessageBytes);
    this.outbox = new Outbox(transport);
    this.trace = trace;
    this.listener = listener;
    this.watch = new IdleReader.Watch(this, transport);
  }

  /** Takes over the transport, which is closed if this fails. Nothing is read yet. */
  public static Connection over(
      Transport transport, int maxMessageBytes, Trace trace, Listener listener) throws IOException {
    Readiness readiness;
    try {
      readiness = new Readiness(transport);
    } catch (IOException e) {
      transport.close();
      throw e;
    }
    return new Connection(transport, readiness, maxMessageBytes, trace, listener);
  }

  /** From now on messages are also read while nobody waits. */
  public void readWhenIdle() throws IOException {
    watch.reader.add(watch);
    if (ending.get() != null) {
      watch.reader.remove(watch);
    }
  }

  /**
   * Sends bytes: all of them, in the order of the calls, some of them perhaps later. A connection
   * that cannot be written to any more tells its {@link Listener} of its end when all that was
   * received has been read.
   */
  public void send(byte[] bytes) {
    send(bytes, null);
  }

  /** As {@link #send(byte[])}; a file descriptor, if there is one, goes with the first byte. */
  public void send(byte[] bytes, @Nullable FileDescriptor descriptor) {
    trace.sent(bytes);
    if (!outbox.add(bytes, descriptor)) {
      readiness.wake();
      watch.reader.remind(watch);
    }
  }

  /** Whether file descriptors can be passed. */
  public boolean passesDescriptors() {
    return transport.passesDescriptors();
  }

  /**
   * Drops what is received, whatever it is, up to and including the next {@link #SENTINEL}. For peers
   * that can be asked to send one.
   */
  public void skipToSentinel() {
    inbox.skipToSentinel();
  }

  /** That not too much is waiting for the peer to take it. */
  public Awaited room() {
    return outbox;
  }

  /**
   * Waits, and reads meanwhile if nobody else does. Looks at least once at what has been received,
   * even if the deadline has passed.
   */
  public void await(Awaited what, Deadline deadline) throws InterruptedException, TimeoutException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (!what.arrived() && turn.take(what, deadline)) {
      try {
        readUntil(what, deadline);
      } finally {
        turn.pass();
        watch.passed();
      }
    }
  }

  private void readUntil(Awaited what, Deadline deadline)
      throws InterruptedException, TimeoutException {
    transfer(what); // whoever answers at once has answered by now, and need not be waited for
    while (!what.arrived()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long millis = deadline.millisLeft();
      if (millis == 0) {
        throw new TimeoutException();
      }
      exchange(what, millis);
    }
  }

  /** Has all that wait look again whether what they wait for has arrived. */
  public void wake() {
    turn.wakeArrived();
    readiness.wake();
  }

  /** Reads once, if nobody else is about to. */
  boolean readIfFree() {
    if (!turn.tryTake()) {
      return false;
    }
    try {
      transfer(null);
    } finally {
      turn.pass();
    }
    return true;
  }

  private void exchange(Awaited what, long millis) {
    try {
      readiness.await(wantsToWrite(), millis);
    } catch (IOException e) {
      end(Ending.By.FAULT, "waiting for it failed", e);
    }
    transfer(what);
  }

  private void transfer(@Nullable Awaited what) {
    if (ending.get() != null) {
      return;
    }
    try {
      if (wantsToWrite()) {
        outbox.flush();
      }
      int reads = 0;
      boolean more;
      do {
        int count = inbox.fill(transport);
        more = count > 0 && (inbox.isCrowded() || outbox.fault() != null);
        for (Message message = inbox.next(); message != null; message = inbox.next()) {
          trace.received(message);
          listener.received(message);
        }
        reads++;
      } while (transport.hasBuffered()
          || more && reads < READS_AT_ONCE && (what == null || !what.arrived()));
      IOException fault = outbox.fault();
      if (fault != null && !more) {
        end(Ending.By.FAULT, "it cannot be written to", fault);
      }
    } catch (EOFException e) {
      end(Ending.By.PEER, String.valueOf(e.getMessage()), null);
    } catch (MalformedException e) {
      end(Ending.By.NONSENSE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      end(Ending.By.FAULT, Ending.words(e), e);
    } catch (RuntimeException | Error e) {
      // Nobody could trust the stream after half a message was handled; everybody is told why.
      end(Ending.By.FAULT, "reading failed", e);
    }
    turn.wakeArrived();
  }

  /** Ends the connection; without effect if it has ended already. */
  public void end(Ending.By by, String why, @Nullable Throwable cause) {
    Ending now = new Ending(by, why, cause);
    if (!ending.compareAndSet(null, now)) {
      return;
    }
    trace.ended(now);
    listener.ended(now);
    outbox.close();
    turn.wakeArrived();
    readiness.close(); // first: a channel that nobody selects on is closed in fewer steps
    transport.close();
    watch.reader.remove(watch);
  }

  /** Gives back memory that a busy time needed. */
  void trim() {
    if (turn.tryTake()) {
      inbox.trim();
      turn.pass();
    }
  }

  boolean hasEnded() {
    return ending.get() != null;
  }

  boolean isBeingRead() {
    return turn.isTaken();
  }

  int timesRead() {
    return turn.takes();
  }

  /** Also if writing has failed: whoever is told that there is room then ends the connection. */
  boolean wantsToWrite() {
    return outbox.backlog() > 0 || outbox.fault() != null;
  }
}
