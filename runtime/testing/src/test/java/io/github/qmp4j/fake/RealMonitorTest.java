package io.github.qmp4j.fake;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real monitor keeps the contract, so it is one. */
@NeedsQemu
class RealMonitorTest extends MonitorContract {

  private RealQemu qemu;

  @BeforeEach
  void start() {
    qemu = RealQemu.start();
  }

  @AfterEach
  void stop() {
    qemu.close();
  }

  @Override
  QmpAddress server() {
    return QmpAddress.unix(qemu.socket());
  }
}
