package io.github.qmp4j.benchmarks.speed.typed;

import io.github.qmp4j.benchmarks.speed.api.StatusInfo;

/** Looks at a result, as whoever asked for it would. */
final class Status {

  private Status() {}

  static void check(StatusInfo status) {
    if (!status.running()) {
      throw new IllegalStateException("the machine does not run: " + status);
    }
  }
}
