package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.api.QueryStatus;
import io.github.qmp4j.benchmarks.speed.raw.Latencies;

/** One command after the other. Arguments: the address, how many. */
final class RoundTrip {

  private RoundTrip() {}

  public static void main(String[] args) {
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      Latencies.measure(
          Integer.parseInt(args[1]), () -> Status.check(client.execute(new QueryStatus())));
    }
  }
}
