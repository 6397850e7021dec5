package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Moves bytes from one stream to another, on a daemon thread, until one of them ends; closes both. */
final class Pump implements Runnable {

  private final InputStream from;
  private final OutputStream to;

  private Pump(InputStream from, OutputStream to) {
    this.from = from;
    this.to = to;
  }

  static void start(String threadName, InputStream from, OutputStream to) {
    Thread thread = new Thread(new Pump(from, to), threadName);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    byte[] bytes = new byte[8 << 10];
    try {
      for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
        to.write(bytes, 0, count);
        to.flush();
      }
    } catch (IOException e) {
      // Closed on one side; the other side is told by closing it, too.
    } finally {
      Closing.quietly(to);
      Closing.quietly(from);
    }
  }
}
