package io.github.qmp4j.fake.door;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Two pipes for each client: no file, no port, and nobody else can come in. */
public final class MemoryDoor implements Door {

  private final Queue<PipeEnd> waiting = new ArrayDeque<>();
  private boolean closed;

  @Override
  public synchronized ByteChannel next() throws IOException {
    while (waiting.isEmpty()) {
      if (closed) {
        throw new ClosedChannelException();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClosedChannelException();
      }
    }
    return waiting.remove();
  }

  /** The client's end of a new connection. If nobody lets it in any more, the stream ends at once. */
  public PipeEnd enter() {
    PipeEnd[] ends;
    try {
      ends = PipeEnd.pair();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make pipes: " + e.getMessage(), e);
    }
    synchronized (this) {
      if (closed) {
        ends[1].close();
      } else {
        waiting.add(ends[1]);
        notifyAll();
      }
    }
    return ends[0];
  }

  @Override
  public QmpAddress address() {
    throw new IllegalStateException(
        "it is in memory and has no address; use connect(), or a socket: tcp(), unix(path)");
  }

  @Override
  public QmpClient connect(QmpOptions options) {
    PipeEnd end = enter();
    return QmpClient.over(end.source(), end.sink(), options);
  }

  @Override
  public AgentClient connectAgent(QmpOptions options) {
    PipeEnd end = enter();
    return AgentClient.over(end.source(), end.sink(), options);
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(Closing::quietly);
    waiting.clear();
    notifyAll();
  }
}
