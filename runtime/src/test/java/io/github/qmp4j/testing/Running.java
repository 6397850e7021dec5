package io.github.qmp4j.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, which may be interrupted. */
public final class Running<T> extends FutureTask<T> {

  public final Thread thread = new Thread(this, "caller");

  private Running(Callable<T> work) {
    super(work);
  }

  public static <T> Running<T> start(Callable<T> work) {
    Running<T> running = new Running<>(work);
    running.thread.start();
    return running;
  }
}
