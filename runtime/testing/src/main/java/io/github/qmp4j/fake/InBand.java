package io.github.qmp4j.fake;

import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where commands wait for their turn. As long as nothing can overtake them there is no queue: the
 * client's thread runs them and reads nothing meanwhile. As soon as out-of-band commands are negotiated
 * it puts them here and reads on, unless eight wait already. QEMU does the same.
 */
final class InBand {

  private static final int LONGEST = 8;
  private static final Runnable END = () -> {};

  private final String name;
  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(LONGEST);
  private volatile @Nullable Thread thread;

  InBand(String name) {
    this.name = name;
  }

  /** From now on, whoever submits does not wait. */
  void overtakable() {
    Thread started = new Thread(this::work, name);
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  void submit(Runnable command) throws InterruptedException {
    Thread worker = thread;
    // A command that comes first may be the one that started the thread: it is still running here.
    if (worker == null || !worker.isAlive()) {
      command.run();
    } else {
      waiting.put(command);
    }
  }

  private void work() {
    try {
      for (Runnable command = waiting.take(); command != END; command = waiting.take()) {
        command.run();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException clientLeft) {
      // The client's thread notices, and ends the session.
    }
  }

  /** Waits until what was submitted has run, then no more. */
  void drain() throws InterruptedException {
    Thread worker = thread;
    if (worker != null && worker != Thread.currentThread()) {
      while (worker.isAlive() && !waiting.offer(END, 10, TimeUnit.MILLISECONDS)) {}
      worker.join();
    }
  }

  /** Gives up what is running and waiting. */
  void stop() {
    Thread worker = thread;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
