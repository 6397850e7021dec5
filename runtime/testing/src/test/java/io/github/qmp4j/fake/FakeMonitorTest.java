package io.github.qmp4j.fake;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.api.Cont;
import io.github.qmp4j.fake.api.DeviceDel;
import io.github.qmp4j.fake.api.MigratePause;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.RunState;
import io.github.qmp4j.fake.api.StatusInfo;
import io.github.qmp4j.fake.api.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fake monitor keeps the contract. */
class FakeMonitorTest extends MonitorContract {

  private FakeQemu qemu;

  @BeforeEach
  void start() {
    qemu = FakeQemu.start("qemu-7.2");
    qemu.on(QueryStatus.class, call -> new StatusInfo(false, false, RunState.PRELAUNCH));
    qemu.on(Cont.class, call -> {
      call.emit("RESUME");
      return Empty.EMPTY;
    });
    qemu.on(Stop.class, call -> {
      call.emit("STOP");
      return Empty.EMPTY;
    });
    qemu.on(DeviceDel.class, call -> {
      String id = call.arguments().get("id").stringValue();
      throw new Refusal("DeviceNotFound", "Device '" + id + "' not found");
    });
    qemu.on(MigratePause.class, call -> {
      throw new Refusal("migrate-pause is currently only supported during postcopy-active state");
    });
  }

  @AfterEach
  void stop() {
    qemu.close();
  }

  @Override
  QmpAddress server() {
    return qemu.address();
  }
}
