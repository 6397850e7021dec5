package io.github.qmp4j.wire;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * Waits until a transport can be read, or written. Used by who has the turn; {@link #wake} and
 * {@link #close} may come from any thread. An interrupt ends the wait and harms nothing else.
 */
final class Readiness implements Closeable {

  private final Selector selector;
  private final SelectionKey source;
  private final SelectionKey sink;
  private boolean writing;

  Readiness(Transport transport) throws IOException {
    selector = transport.source().provider().openSelector();
    try {
      source = transport.source().register(selector, SelectionKey.OP_READ);
      sink =
          transport.sink() == transport.source() ? source : transport.sink().register(selector, 0);
    } catch (IOException e) {
      Closing.quietly(selector);
      throw e;
    }
  }

  /** Returns when there may be something to do; after {@code millis}, at least one, at the latest. */
  void await(boolean output, long millis) throws IOException {
    try {
      if (output != writing) {
        writing = output;
        setWriting(output);
      }
      selector.select(millis);
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException | java.nio.channels.CancelledKeyException e) {
      // Closed by another thread: that is something to do for the caller, too.
    }
  }

  private void setWriting(boolean on) {
    if (on) {
      sink.interestOpsOr(SelectionKey.OP_WRITE);
    } else {
      sink.interestOpsAnd(~SelectionKey.OP_WRITE);
    }
  }

  void wake() {
    selector.wakeup();
  }

  @Override
  public void close() {
    Closing.quietly(selector);
  }
}
