package io.github.qmp4j.wire;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads connections that nobody waits on, so that the server's output never piles up. One daemon
 * thread for all of them, there while there is a connection; what it does is {@link IdleLoop}. Channels
 * that are not the JDK's own have a thread for their kind, for a selector takes one kind only.
 */
final class IdleReader {

  private static final ConcurrentMap<SelectorProvider, IdleReader> READERS =
      new ConcurrentHashMap<>();

  private final SelectorProvider provider;
  private final Set<Watch> watches = new HashSet<>();
  private @Nullable IdleLoop loop;

  private IdleReader(SelectorProvider provider) {
    this.provider = provider;
  }

  private static IdleReader of(Transport transport) {
    SelectorProvider provider = transport.source().provider();
    IdleReader made = new IdleReader(provider);
    IdleReader other = READERS.putIfAbsent(provider, made);
    return other == null ? made : other;
  }

  synchronized void add(Watch watch) throws IOException {
    if (loop == null) {
      loop = start();
    }
    watches.add(watch);
    loop.look(watch);
  }

  /** On a thread that keeps nothing of whoever needs it first. */
  private IdleLoop start() throws IOException {
    Selector selector = provider.openSelector();
    IdleLoop started = new IdleLoop(this, selector);
    Thread thread = new Thread(null, started, "qmp4j-idle-reader", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    try {
      thread.start();
    } catch (Error e) { // no more threads
      Closing.quietly(selector);
      throw e;
    }
    return started;
  }

  synchronized void remove(Watch watch) {
    if (watches.remove(watch) && loop != null) {
      loop.look(watch);
    }
  }

  /** Something has changed that the thread may sleep through. */
  synchronized void remind(Watch watch) {
    if (loop != null && watches.contains(watch)) {
      loop.look(watch);
    }
  }

  /** Whether the loop may end; if so, the next connection starts another one. */
  synchronized boolean endIfUnused(IdleLoop asking) {
    if (!watches.isEmpty()) {
      return false;
    }
    forget(asking);
    return true;
  }

  /** The loop cannot go on. Connections that only seem to be read are worse than none. */
  void failed(IdleLoop failing, Throwable cause) {
    List<Watch> left;
    synchronized (this) {
      left = new ArrayList<>(watches);
      forget(failing);
    }
    for (Watch watch : left) {
      watch.connection.end(Ending.By.FAULT, "the idle reader failed", cause);
    }
  }

  private void forget(IdleLoop old) {
    if (loop == old) {
      loop = null;
    }
  }

  /** What the idle reader knows about one connection. */
  static final class Watch {

    final Connection connection;
    final Transport transport;
    final IdleReader reader;
    int timesRead; // when last looked at
    private volatile boolean tellWhenPassed;

    Watch(Connection connection, Transport transport) {
      this.connection = connection;
      this.transport = transport;
      this.reader = IdleReader.of(transport);
    }

    /**
     * The idle reader stops looking at a connection while one thread waits on it for long.
     *
     * @return false if that thread has left meanwhile
     */
    boolean leaveToWaiter() {
      tellWhenPassed = true;
      if (connection.isBeingRead() && connection.timesRead() == timesRead) {
        return true;
      }
      tellWhenPassed = false;
      return false;
    }

    /** The turn has been passed. Costs nothing unless the idle reader has asked to be told. */
    void passed() {
      if (tellWhenPassed) {
        tellWhenPassed = false;
        reader.remind(this);
      }
    }
  }
}
