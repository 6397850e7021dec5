package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.api.QueryStatus;

/** Connects, negotiates, asks once, ends. Argument: the address. */
final class FirstResult {

  private FirstResult() {}

  public static void main(String[] args) {
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      Status.check(client.execute(new QueryStatus()));
    }
  }
}
