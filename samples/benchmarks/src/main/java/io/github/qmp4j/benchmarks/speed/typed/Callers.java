package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.api.QueryStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that share a connection. Arguments: the address, how many commands, how many threads. */
final class Callers {

  private Callers() {}

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int n = Integer.parseInt(args[1]);
    int callers = Integer.parseInt(args[2]);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      call(client, threads, n, callers);
      long from = System.nanoTime();
      call(client, threads, n, callers);
      double seconds = (System.nanoTime() - from) / 1e9;
      System.out.printf(Locale.ROOT, "{\"rate\": %.1f}%n", n / callers * callers / seconds);
    } finally {
      threads.shutdown();
    }
  }

  private static void call(QmpClient client, ExecutorService threads, int n, int callers)
      throws InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      all.add(threads.submit(() -> {
        for (int i = 0; i < n / callers; i++) {
          Status.check(client.execute(new QueryStatus()));
        }
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }
}
