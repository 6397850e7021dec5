package io.github.qmp4j.wire;

import io.github.qmp4j.wire.IdleReader.Watch;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The idle reader's work. A connection is in one of three states:
 *
 * <ul>
 *   <li>busy: it was used during the last tick. Looked at once a tick and not selected on, so that a
 *       caller who sends one command after the other wakes nobody;
 *   <li>idle: nobody waits. Selected on, and read when something comes;
 *   <li>left to a waiter: one thread has been waiting for longer than a tick. Not looked at until
 *       that thread says that it is done.
 * </ul>
 *
 * An idle connection becomes busy when data wakes this thread and somebody else has the turn.
 */
final class IdleLoop implements Runnable {

  private static final long TICK_MILLIS = 20;

  private final IdleReader owner;
  private final Selector selector;
  private final Queue<Watch> toLookAt = new ConcurrentLinkedQueue<>();
  private final Set<Watch> busy = new HashSet<>();
  private long lastTick;

  IdleLoop(IdleReader owner, Selector selector) {
    this.owner = owner;
    this.selector = selector;
  }

  /** Has the connection treated as busy, whatever its state. From any thread. */
  void look(Watch watch) {
    toLookAt.add(watch);
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      do {
        turnOnce();
      } while (!owner.endIfUnused(this));
    } catch (IOException | RuntimeException | Error e) {
      owner.failed(this, e);
    } finally {
      Closing.quietly(selector); // also frees the descriptors of channels closed meanwhile
    }
  }

  private void turnOnce() throws IOException {
    if (busy.isEmpty()) {
      selector.select();
      lastTick = System.nanoTime();
    } else {
      selector.select(TICK_MILLIS);
    }
    Thread.interrupted(); // no selector would wait again
    readIdleOnes();
    for (Watch watch = toLookAt.poll(); watch != null; watch = toLookAt.poll()) {
      busy.add(watch);
    }
    long now = System.nanoTime();
    if (now - lastTick >= TICK_MILLIS * 1_000_000) {
      lastTick = now;
      for (Iterator<Watch> all = busy.iterator(); all.hasNext(); ) {
        if (isBusyNoMore(all.next())) {
          all.remove();
        }
      }
    }
  }

  private void readIdleOnes() {
    Set<SelectionKey> selected = selector.selectedKeys();
    for (SelectionKey key : selected) {
      Watch watch = (Watch) key.attachment();
      if (watch.connection.readIfFree()) {
        select(watch);
      } else {
        deselect(watch);
        busy.add(watch);
      }
    }
    selected.clear();
  }

  private boolean isBusyNoMore(Watch watch) {
    Connection connection = watch.connection;
    if (connection.hasEnded()) {
      cancel(watch.transport.source());
      cancel(watch.transport.sink());
      return true;
    }
    boolean isBeingRead = connection.isBeingRead();
    int timesRead = connection.timesRead();
    if (timesRead != watch.timesRead) {
      watch.timesRead = timesRead;
      return false;
    }
    if (isBeingRead) {
      return watch.leaveToWaiter();
    }
    connection.trim();
    select(watch);
    return true;
  }

  private void select(Watch watch) {
    SelectableChannel source = watch.transport.source();
    SelectableChannel sink = watch.transport.sink();
    int write = watch.connection.wantsToWrite() ? SelectionKey.OP_WRITE : 0;
    if (source == sink) {
      set(watch, source, SelectionKey.OP_READ | write);
    } else {
      set(watch, source, SelectionKey.OP_READ);
      set(watch, sink, write);
    }
  }

  private void deselect(Watch watch) {
    set(watch, watch.transport.source(), 0);
    set(watch, watch.transport.sink(), 0);
  }

  private void set(Watch watch, SelectableChannel channel, int operations) {
    try {
      SelectionKey key = channel.keyFor(selector);
      if (key == null) {
        channel.register(selector, operations, watch);
      } else if (key.interestOps() != operations) {
        key.interestOps(operations);
      }
    } catch (ClosedChannelException | CancelledKeyException e) {
      // The connection has just ended; whoever ended it has us look at it again.
    }
  }

  private void cancel(SelectableChannel channel) {
    SelectionKey key = channel.keyFor(selector);
    if (key != null) {
      key.cancel();
    }
  }
}
