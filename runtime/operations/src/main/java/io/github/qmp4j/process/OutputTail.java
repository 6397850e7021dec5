package io.github.qmp4j.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads what a program prints, so that it is never held up, and keeps the end of it. */
final class OutputTail extends ByteArrayOutputStream {

  private static final int MOST = 16 << 10;

  private final CountDownLatch closed = new CountDownLatch(1);

  private OutputTail() {}

  /** Reads the stream on a daemon thread of this name, until it ends. */
  static OutputTail of(InputStream output, String threadName) {
    OutputTail tail = new OutputTail();
    Thread reader = new Thread(() -> tail.readAll(output), threadName);
    reader.setDaemon(true);
    reader.start();
    return tail;
  }

  private void readAll(InputStream output) {
    try (output) {
      output.transferTo(this);
    } catch (IOException e) {
      // The program has ended, and its children keep or cut what is left.
    } finally {
      closed.countDown();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    super.write(bytes, offset, length);
    if (count > 2 * MOST) {
      System.arraycopy(buf, count - MOST, buf, 0, MOST);
      count = MOST;
    }
  }

  /** Waits until the program has closed its output, but not for long: its children may hold it. */
  void awaitEnd() {
    try {
      closed.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last 16 KiB. */
  @Override
  public synchronized String toString() {
    int kept = Math.min(count, MOST);
    return new String(buf, count - kept, kept, Charset.defaultCharset());
  }
}
