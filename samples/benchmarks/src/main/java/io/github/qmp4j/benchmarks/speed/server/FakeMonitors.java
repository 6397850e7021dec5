package io.github.qmp4j.benchmarks.speed.server;

import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.FakeQemuBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many monitors of pretended QEMUs, until it is killed. Arguments: the start of the sockets' paths, which
 * end with a number from 0 on; how many.
 */
final class FakeMonitors {

  private FakeMonitors() {}

  public static void main(String[] args) throws InterruptedException {
    FakeQemuBuilder builder = FakeQemu.of("qemu-7.2");
    List<FakeQemu> monitors = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      monitors.add(builder.unix(Path.of(args[0] + i)).start());
    }
    Thread.currentThread().join();
  }
}
