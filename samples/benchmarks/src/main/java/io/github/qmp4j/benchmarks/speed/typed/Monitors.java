package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.api.QueryStatus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Many connections at once, each asked once. Needs a heap of one size that is all in memory from the
 * start, {@code -Xms64m -Xmx64m -XX:+AlwaysPreTouch}: what the process grows by is outside of it then.
 *
 * <p>Arguments: the start of the addresses, which end with a number from 0 on; how many.
 */
final class Monitors {

  /** Whose cost is that of loading classes. */
  private static final int FIRST = 100;

  private final List<QmpClient> open = new ArrayList<>();
  private final String prefix;

  private Monitors(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param heap bytes in use after a collection
   * @param resident bytes of the whole process
   */
  private record Use(long heap, long resident, long threads, long descriptors) {

    static Use now() throws IOException {
      System.gc();
      return new Use(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          Use.memory(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          Use.files());
    }

    private static long memory() throws IOException {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    }

    private static long files() throws IOException {
      try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
        return files.count();
      }
    }
  }

  public static void main(String[] args) throws IOException {
    new Monitors(args[0]).measure(Integer.parseInt(args[1]));
  }

  private void measure(int n) throws IOException {
    Use without = Use.now();
    openUpTo(FIRST);
    Use before = Use.now();
    long from = System.nanoTime();
    openUpTo(n);
    double seconds = (System.nanoTime() - from) / 1e9;
    Use after = Use.now();
    double added = n - FIRST;
    double heap = (after.heap() - before.heap()) / 1024.0 / added;
    double outside = (after.resident() - before.resident()) / 1024.0 / added;
    System.out.printf(
        Locale.ROOT,
        "{\"rate\": %.1f, \"kb\": %.2f, \"heap_kb\": %.2f, \"threads\": %d, \"descriptors\": %.2f}%n",
        added / seconds,
        heap + outside,
        heap,
        after.threads() - without.threads(),
        (after.descriptors() - before.descriptors()) / added);
    open.forEach(QmpClient::close);
  }

  private void openUpTo(int n) {
    while (open.size() < n) {
      QmpClient client = QmpClient.connect(QmpAddress.parse(prefix + open.size()));
      open.add(client);
      client.execute(new QueryStatus());
    }
  }
}
