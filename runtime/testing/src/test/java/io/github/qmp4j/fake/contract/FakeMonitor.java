package io.github.qmp4j.fake.contract;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.api.QueryUuid;
import io.github.qmp4j.fake.api.UuidInfo;
import java.util.concurrent.Semaphore;

/** That of a fake QEMU, which stalls at {@code query-uuid}. */
final class FakeMonitor implements Monitor {

  private final FakeQemu qemu;
  private final Semaphore gate = new Semaphore(1);

  FakeMonitor(FakeQemu qemu) {
    this.qemu = qemu;
    new PlayedMachine(qemu);
    qemu.on(QueryUuid.class, call -> {
      gate.acquire();
      gate.release();
      return new UuidInfo("00000000-0000-0000-0000-000000000000");
    });
  }

  @Override
  public QmpClient connect(QmpOptions options) {
    return qemu.connect(options);
  }

  @Override
  public void stall() {
    gate.acquireUninterruptibly();
  }

  @Override
  public void goOn() {
    gate.release();
  }

  @Override
  public void close() {
    qemu.close();
  }
}
