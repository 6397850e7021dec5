package io.github.qmp4j.benchmarks.speed.raw;

/** Connects, negotiates, asks once, ends. */
final class RawFirstResult {

  private RawFirstResult() {}

  public static void main(String[] args) {
    try (RawMonitor monitor = RawMonitor.connect(args[0])) {
      monitor.send(RawMonitor.QUERY_STATUS);
      monitor.skipReply();
    }
  }
}
