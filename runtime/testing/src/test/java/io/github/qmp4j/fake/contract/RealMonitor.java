package io.github.qmp4j.fake.contract;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.RealQemu;

/** That of a {@code qemu-system-x86_64}. */
final class RealMonitor implements Monitor {

  private final RealQemu qemu = RealQemu.start();

  @Override
  public QmpClient connect(QmpOptions options) {
    try {
      return QmpClient.connect(QmpAddress.unix(qemu.socket()), options);
    } catch (CannotConnectException e) {
      e.addSuppressed(
          new IllegalStateException((qemu.process().isAlive() ? "QEMU runs" : "QEMU has ended")
              + ", it said: "
              + qemu.output()));
      throw e;
    }
  }

  @Override
  public void stall() {
    qemu.signal("STOP");
  }

  @Override
  public void goOn() {
    qemu.signal("CONT");
  }

  @Override
  public void close() {
    qemu.close();
  }
}
