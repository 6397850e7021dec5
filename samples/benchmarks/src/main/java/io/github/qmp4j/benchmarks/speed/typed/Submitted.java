package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.PendingReply;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.api.QueryStatus;
import io.github.qmp4j.benchmarks.speed.api.StatusInfo;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * One thread that keeps several commands on their way. Arguments: the address, how many commands, how
 * many at once.
 */
final class Submitted {

  private Submitted() {}

  public static void main(String[] args) {
    int n = Integer.parseInt(args[1]);
    int depth = Integer.parseInt(args[2]);
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      call(client, n, depth);
      long from = System.nanoTime();
      call(client, n, depth);
      double seconds = (System.nanoTime() - from) / 1e9;
      System.out.printf(Locale.ROOT, "{\"rate\": %.1f}%n", n / seconds);
    }
  }

  private static void call(QmpClient client, int n, int depth) {
    ArrayDeque<PendingReply<StatusInfo>> replies = new ArrayDeque<>();
    for (int i = 0; i < n; i++) {
      if (replies.size() == depth) {
        Status.check(replies.remove().await());
      }
      replies.add(client.submit(new QueryStatus()));
    }
    while (!replies.isEmpty()) {
      Status.check(replies.remove().await());
    }
  }
}
