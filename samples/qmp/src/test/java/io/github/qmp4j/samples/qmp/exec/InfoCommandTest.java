package io.github.qmp4j.samples.qmp.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import org.junit.jupiter.api.Test;

class InfoCommandTest {

  @Test
  @NeedsQemu
  void aMachineIsDescribed() {
    try (RealQemu qemu = RealQemu.start(
        "-name", "vm7",
        "-machine", "pc",
        "-m", "64",
        "-blockdev", "driver=null-co,node-name=n0,size=1048576,read-zeroes=on",
        "-device", "virtio-blk-pci,drive=n0,id=vda")) {
      Started run = Started.run("info", qemu.socket().toString());
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(run.out().lines())
          .contains("Name           vm7", "Memory         64 MiB", "CPUs           1")
          .contains("Block devices  vda  1 MiB null-co, read-write  n0");
    }
  }

  @Test
  void withoutAMonitorNothingIsPrinted() {
    Started gone = Started.run("info", "/nowhere/qmp");
    assertThat(gone.status()).isEqualTo(3);
    assertThat(gone.err()).startsWith("qmp: unix:/nowhere/qmp: cannot connect");
    assertThat(Started.run("info", "/a", "/b").status()).isEqualTo(2);
    assertThat(Started.run("info", "--agent", "/a").err()).contains("--agent");
  }
}
