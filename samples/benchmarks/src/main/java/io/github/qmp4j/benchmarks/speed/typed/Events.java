package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.EventQueue;
import io.github.qmp4j.PendingReply;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.benchmarks.speed.api.QmpEvents;
import io.github.qmp4j.benchmarks.speed.api.ResumeEvent;
import io.github.qmp4j.benchmarks.speed.api.Stop;
import io.github.qmp4j.benchmarks.speed.api.StopEvent;
import java.time.Duration;
import java.util.Locale;

/**
 * Polls typed events of a server that sends many at once. Arguments: the address, how many events come
 * after {@code stop}, and how often that is done: the last time is measured.
 */
final class Events {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Events() {}

  public static void main(String[] args) {
    int n = Integer.parseInt(args[1]);
    int bursts = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    QmpOptions options = QmpOptions.builder().eventQueueLength(n).build();
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]), options);
        EventQueue events = client.events(QmpEvents.CATALOG)) {
      long lost = 0;
      long nanos = 0;
      for (int burst = 0; burst < bursts; burst++) {
        long from = System.nanoTime();
        lost += n - receive(client, events, n);
        nanos = System.nanoTime() - from;
      }
      System.out.printf(Locale.ROOT, "{\"rate\": %.1f, \"lost\": %d}%n", n * 1e9 / nanos, lost);
    }
  }

  private static int receive(QmpClient client, EventQueue events, int n) {
    PendingReply<?> reply = client.submit(new Stop());
    int received = 0;
    while (received < n) {
      QmpEvent event = events.poll(PATIENCE);
      if (event == null) {
        break;
      }
      if (event instanceof StopEvent || event instanceof ResumeEvent) {
        received++;
      }
    }
    reply.await();
    return received;
  }
}
