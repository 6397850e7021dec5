package io.github.qmp4j.benchmarks.soak;

import io.github.qmp4j.QmpException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What was done, and what the JVM needed for it, a line at a time. */
final class Figures {

  private static final long MEBI = 1 << 20;
  private static final int FEWEST_SAMPLES = 9;

  final LongAdder commands = new LongAdder();
  final LongAdder events = new LongAdder();
  final LongAdder connections = new LongAdder();
  final LongAdder busy = new LongAdder();
  final LongAdder wrong = new LongAdder();
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final List<Sample> samples = new ArrayList<>();

  /**
   * @param heap bytes in use after a collection
   * @param resident bytes of the whole process; 0 if unknown
   */
  private record Sample(long heap, long resident, long threads, long descriptors) {}

  void failed(QmpException e) {
    failures
        .computeIfAbsent(e.getClass().getSimpleName(), name -> new LongAdder())
        .increment();
  }

  void printHead() {
    System.out.println(
        "  minute   heap MiB    rss MiB  threads  descriptors     commands       events  connections");
  }

  /** Takes a sample and prints it. */
  void sample(long nanos) throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    Sample sample = new Sample(
        heap, resident(), ManagementFactory.getThreadMXBean().getThreadCount(), descriptors());
    samples.add(sample);
    System.out.printf(
        Locale.ROOT,
        "%8.1f %10.1f %10.1f %8d %12d %12d %12d %12d%n",
        nanos / 60e9,
        (double) sample.heap() / MEBI,
        (double) sample.resident() / MEBI,
        sample.threads(),
        sample.descriptors(),
        commands.sum(),
        events.sum(),
        connections.sum());
  }

  /**
   * Prints how the last third of the time compares with the middle one.
   *
   * @return whether nothing has grown and no reply was wrong
   */
  boolean verdict() {
    System.out.println("failed, as they must when a server is killed or a client closed: "
        + new TreeMap<>(failures) + ", refused because a disk was busy: " + busy
        + ", wrong replies: " + wrong);
    if (samples.size() < FEWEST_SAMPLES) {
      System.out.println("too short to tell whether anything grows");
      return wrong.sum() == 0;
    }
    return wrong.sum() == 0
        & holds("heap, MiB", sample -> sample.heap(), MEBI, 2)
        & holds("rss, MiB", sample -> sample.resident(), MEBI, 16)
        & holds("threads", sample -> sample.threads(), 1, 2)
        & holds("descriptors", sample -> sample.descriptors(), 1, 8);
  }

  private boolean holds(String what, ToLongFunction<Sample> figure, long unit, double slack) {
    int third = samples.size() / 3;
    double middle = average(samples.subList(third, 2 * third), figure) / unit;
    double last = average(samples.subList(2 * third, samples.size()), figure) / unit;
    boolean holds = last <= middle * 1.1 + slack;
    System.out.printf(
        Locale.ROOT,
        "%-12s middle %10.1f last %10.1f %s%n",
        what,
        middle,
        last,
        holds ? "" : "GROWS");
    return holds;
  }

  private static double average(List<Sample> some, ToLongFunction<Sample> figure) {
    return some.stream().mapToLong(figure).average().orElse(0);
  }

  private static long descriptors() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.count();
    }
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .sum();
  }
}
