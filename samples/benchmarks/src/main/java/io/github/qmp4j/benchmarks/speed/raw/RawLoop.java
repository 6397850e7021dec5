package io.github.qmp4j.benchmarks.speed.raw;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code raw_loop.c} does, in Java; arguments and output are the same. */
final class RawLoop {

  private RawLoop() {}

  public static void main(String[] args) {
    int n = Integer.parseInt(args[2]);
    if (args[0].equals("monitors")) {
      monitors(args[1], n);
      return;
    }
    try (RawMonitor monitor = RawMonitor.connect(args[1])) {
      switch (args[0]) {
        case "round-trip" -> Latencies.measure(n, () -> roundTrip(monitor));
        case "pipelined" ->
          pipelined(monitor, RawMonitor.QUERY_STATUS, n, Integer.parseInt(args[3]));
        case "identified" ->
          pipelined(monitor, RawMonitor.QUERY_STATUS_WITH_ID, n, Integer.parseInt(args[3]));
        case "events" -> events(monitor, n);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void roundTrip(RawMonitor monitor) {
    monitor.send(RawMonitor.QUERY_STATUS);
    monitor.skipReply();
  }

  private static void pipelined(RawMonitor monitor, ByteBuffer query, int n, int depth) {
    long from = System.nanoTime();
    for (int sent = 0; sent < depth; sent++) {
      monitor.send(query);
    }
    for (int received = 0; received < n; received++) {
      monitor.skipReply();
      if (received + depth < n) {
        monitor.send(query);
      }
    }
    printRate(n, from);
  }

  private static void events(RawMonitor monitor, int n) {
    long from = System.nanoTime();
    monitor.send(RawMonitor.STOP);
    for (int received = 0; received < n; ) {
      if (monitor.skipLine()) {
        received++;
      }
    }
    printRate(n, from);
  }

  private static void monitors(String prefix, int n) {
    List<RawMonitor> open = new ArrayList<>();
    long from = System.nanoTime();
    for (int i = 0; i < n; i++) {
      RawMonitor monitor = RawMonitor.connect(prefix + i);
      open.add(monitor);
      roundTrip(monitor);
    }
    printRate(n, from);
    open.forEach(RawMonitor::close);
  }

  private static void printRate(int n, long from) {
    System.out.printf(Locale.ROOT, "{\"rate\": %.1f}%n", n * 1e9 / (System.nanoTime() - from));
  }
}
