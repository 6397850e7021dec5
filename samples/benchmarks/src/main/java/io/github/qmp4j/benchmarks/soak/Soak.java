package io.github.qmp4j.benchmarks.soak;

import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.reconnect.ReconnectingClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Commands alone and at once, commands given up, refusals, events, jobs and reconnects on 50 connections
 * to five QEMUs, one of which is killed now and then. Prints a line of figures six times a minute, and
 * fails if memory, threads or descriptors grow.
 *
 * <p>Argument: the minutes.
 */
public final class Soak {

  private static final int MACHINES = 5;
  private static final int MONITORS = 10;
  private static final int CALLERS = 8;
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
  private static final int SAMPLES_BETWEEN_KILLS = 2;

  private final Figures figures = new Figures();
  private final List<Machine> machines = new ArrayList<>();
  private final List<ReconnectingClient> connections = new ArrayList<>();
  private final List<Work> work = new ArrayList<>();
  private final ExecutorService listeners = Executors.newFixedThreadPool(4);
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  private Soak() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    double minutes = args.length == 0 ? 30 : Double.parseDouble(args[0]);
    Soak soak = new Soak();
    boolean good;
    try {
      soak.start();
      good = soak.run(Duration.ofMillis((long) (minutes * 60_000)));
    } finally {
      soak.stop();
    }
    System.exit(good ? 0 : 1);
  }

  private void start() throws IOException, InterruptedException {
    QmpOptions options = QmpOptions.builder()
        .connectTimeout(Duration.ofSeconds(30))
        .eventQueueLength(1_000)
        .build();
    for (int m = 0; m < MACHINES; m++) {
      Machine machine = Machine.start(MONITORS);
      machines.add(machine);
      for (int i = 0; i < MONITORS; i++) {
        ReconnectingClient connection = ReconnectingClient.connect(machine.monitor(i), options);
        connections.add(connection);
        Work one = new Work(connection, i, figures);
        connection.listen((event, time, in) -> null, listeners, one);
        work.add(one);
      }
    }
  }

  /** Each caller works on the next connection, so that sometimes two meet. */
  private boolean run(Duration time) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < CALLERS; i++) {
      callers.execute(() -> {
        while (!callers.isShutdown()) {
          work.get(Math.floorMod(next.getAndIncrement(), work.size())).once();
        }
      });
    }
    figures.printHead();
    long start = System.nanoTime();
    for (int sample = 1; System.nanoTime() - start < time.toNanos(); sample++) {
      Thread.sleep(BETWEEN_SAMPLES.toMillis());
      figures.sample(System.nanoTime() - start);
      if (sample % SAMPLES_BETWEEN_KILLS == 0) {
        machines.get(ThreadLocalRandom.current().nextInt(MACHINES)).replace();
      }
    }
    return figures.verdict();
  }

  private void stop() throws InterruptedException {
    callers.shutdown();
    callers.awaitTermination(1, TimeUnit.MINUTES); // each call has a deadline
    connections.forEach(ReconnectingClient::close);
    listeners.shutdownNow();
    machines.forEach(Machine::close);
  }
}
