package io.github.qmp4j.fake.contract;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.RealQemu;

/** That of a {@code qemu-system-x86_64}. */
final class RealMonitor implements Monitor {

  private final RealQemu qemu = RealQemu.start();

  @Override
  public QmpClient connect(QmpOptions options) {
    return QmpClient.connect(QmpAddress.unix(qemu.socket()), options);
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
