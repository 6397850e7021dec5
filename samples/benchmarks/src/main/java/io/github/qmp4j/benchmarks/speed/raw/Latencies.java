package io.github.qmp4j.benchmarks.speed.raw;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long one thing takes when it is done again and again. */
public final class Latencies {

  private static final int WARM_UP = 20_000;
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);

  private Latencies() {}

  /** Prints the times of {@code n} calls in a warm JVM. */
  public static void measure(int n, Runnable once) {
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UP && System.nanoTime() - start < WARM_UP_NANOS; i++) {
      once.run();
    }
    long[] times = new long[n];
    for (int i = 0; i < n; i++) {
      long from = System.nanoTime();
      once.run();
      times[i] = System.nanoTime() - from;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "{\"p50_us\": %.3f, \"p99_us\": %.3f}%n",
        times[n / 2] / 1e3,
        times[n / 100 * 99] / 1e3);
  }
}
