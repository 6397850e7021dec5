package io.github.qmp4j.fake.contract;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;

/** The monitor of a QEMU 7.2 without a machine, which has not been let run yet. */
interface Monitor extends AutoCloseable {

  QmpClient connect(QmpOptions options);

  /** From now on nothing that is sent to it is answered. */
  void stall();

  /** It goes on, with what was sent meanwhile. */
  void goOn();

  @Override
  void close();
}
