package io.github.qmp4j.samples.vminfo;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.fake.FakeQemu;

/** A stand-in for a QEMU where none is installed: it answers, and has no machine. */
final class PretendedQemu implements AutoCloseable {

  private final FakeQemu qemu = FakeQemu.of("qemu-7.2").inMemory().start();

  PretendedQemu() {
    qemu.on("query-status").reply("{'running': true, 'singlestep': false, 'status': 'running'}");
    qemu.on("query-name").reply("{'name': 'pretended'}");
    qemu.on("query-uuid").reply("{'UUID': '6d1f4a52-3b7c-4e0b-9c8e-0a5d2f1b7e33'}");
    qemu.on("query-memory-size-summary").reply("{'base-memory': 134217728}");
    qemu.on("query-balloon").refuse("DeviceNotActive", "No balloon device has been activated");
    qemu.on("query-cpus-fast")
        .reply("[{'cpu-index': 0, 'qom-path': '/machine/unattached/device[0]',"
            + " 'thread-id': 1, 'target': 'x86_64'}]");
    qemu.on("query-block")
        .reply("[{'device': 'floppy0', 'type': 'unknown', 'removable': true, 'locked': false}]");
    qemu.on("query-rx-filter").refuse("GenericError", "invalid net client name: pretended");
  }

  QmpClient connect() {
    return qemu.connect();
  }

  @Override
  public void close() {
    qemu.close();
  }
}
