package io.github.qmp4j.samples.vminfo;

import io.github.qmp4j.process.QmpProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small QEMU of our own, with some devices and without an operating system in it. */
final class OwnQemu {

  private static final String PROGRAM = "qemu-system-x86_64";

  private static final List<String> MACHINE = List.of(
      PROGRAM,
      "-name",
      "vm-info",
      "-uuid",
      "6d1f4a52-3b7c-4e0b-9c8e-0a5d2f1b7e33",
      "-accel",
      "tcg",
      "-m",
      "128",
      "-smp",
      "2",
      "-display",
      "none",
      "-nodefaults",
      "-device",
      "virtio-balloon",
      "-blockdev",
      "driver=null-co,node-name=disk0,size=1073741824,read-zeroes=on",
      "-device",
      "virtio-blk-pci,drive=disk0,id=vda",
      "-netdev",
      "hubport,id=net0,hubid=0",
      "-device",
      "virtio-net-pci,netdev=net0,id=nic0,mac=52:54:00:12:34:56");

  private OwnQemu() {}

  /** Whether there is one on the path. */
  static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
  }

  static QmpProcess start() {
    return QmpProcess.start(MACHINE.toArray(String[]::new));
  }
}
