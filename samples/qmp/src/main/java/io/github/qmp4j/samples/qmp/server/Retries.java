package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.QmpException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How to get a server back that has ended.
 *
 * @param most how often it is tried; 0 for never
 * @param pause between two tries
 */
public record Retries(int most, Duration pause) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public Retries {
    if (most < 0 || pause.isNegative()) {
      throw new IllegalArgumentException("retries and their delay cannot be negative");
    }
  }

  /**
   * Connects; tries it once even if {@code most} is 0.
   *
   * @throws QmpException how the last try failed
   * @throws InterruptedException if the thread was interrupted; nothing stays open
   */
  public Server connect(Supplier<Server> dial) throws InterruptedException {
    for (int left = most - 1; ; left--) {
      try {
        return dial.get();
      } catch (CallInterruptedException e) {
        throw new InterruptedException(e.getMessage());
      } catch (QmpException e) {
        if (left <= 0) {
          throw e;
        }
      }
      Thread.sleep(pause.toMillis());
    }
  }
}
