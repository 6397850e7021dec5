package io.github.qmp4j.samples.vminfo;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.samples.vminfo.api.BlockDeviceInfo;
import io.github.qmp4j.samples.vminfo.api.BlockInfo;
import io.github.qmp4j.samples.vminfo.api.CpuInfoFast;
import io.github.qmp4j.samples.vminfo.api.KvmInfo;
import io.github.qmp4j.samples.vminfo.api.MemoryInfo;
import io.github.qmp4j.samples.vminfo.api.NameInfo;
import io.github.qmp4j.samples.vminfo.api.Qmp;
import io.github.qmp4j.samples.vminfo.api.RxFilterInfo;
import io.github.qmp4j.samples.vminfo.api.VersionInfo;
import io.github.qmp4j.samples.vminfo.api.VersionTriple;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Asks a server about its machine. */
public final class MachineReport {

  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

  /** Where devices with an id of their own are in QEMU's object tree. */
  private static final String PERIPHERAL = "/machine/peripheral/";

  private final Qmp qmp;
  private final Report report = new Report();

  private MachineReport(Qmp qmp) {
    this.qmp = qmp;
  }

  /**
   * What a server says about its machine, several lines. Sends ten commands; what a machine does not
   * have is said to be none.
   *
   * @throws io.github.qmp4j.QmpException if one of them is not answered
   */
  public static String of(QmpClient client) {
    return new MachineReport(Qmp.on(client)).print();
  }

  private String print() {
    report.add("QEMU", version());
    report.add("Status", qmp.queryStatus().status().qapiName());
    report.add("KVM", orRefusal(this::kvm));
    report.add("Name", name());
    report.add("UUID", qmp.queryUuid().uuid());
    report.add("Memory", orRefusal(this::memory));
    report.add("Balloon", orRefusal(() -> size(qmp.queryBalloon().actual())));
    cpus();
    blockDevices();
    network();
    return report.print();
  }

  private String version() {
    VersionInfo version = qmp.queryVersion();
    VersionTriple qemu = version.qemu();
    String number = qemu.major() + "." + qemu.minor() + "." + qemu.micro();
    return version.package_().isEmpty() ? number : number + " (" + version.package_() + ")";
  }

  private String kvm() {
    KvmInfo kvm = qmp.queryKvm();
    return kvm.enabled() ? "enabled" : kvm.present() ? "built in, not used" : "not built in";
  }

  private String name() {
    NameInfo name = qmp.queryName();
    return name.name() == null ? "none" : name.name();
  }

  private String memory() {
    MemoryInfo memory = qmp.queryMemorySizeSummary();
    Long plugged = memory.pluggedMemory();
    String base = size(memory.baseMemory());
    return plugged == null || plugged == 0 ? base : base + " and " + size(plugged) + " plugged";
  }

  private void cpus() {
    List<CpuInfoFast> cpus = qmp.queryCpusFast();
    report.add("CPUs", cpus.isEmpty() ? "none" : String.valueOf(cpus.size()));
    for (CpuInfoFast cpu : cpus) {
      report.add(
          "CPUs",
          "#%d  %s, host thread %d"
              .formatted(cpu.cpuIndex(), cpu.target().qapiName(), cpu.threadId()));
    }
  }

  private void blockDevices() {
    List<BlockInfo> devices = qmp.queryBlock();
    if (devices.isEmpty()) {
      report.add("Block devices", "none");
    }
    for (BlockInfo device : devices) {
      report.add("Block devices", label(device) + "  " + medium(device));
    }
  }

  /** The device's id; a device without one, or one of older QEMUs, has another name. */
  private static String label(BlockInfo device) {
    String path = device.qdev();
    if (path == null || path.isEmpty()) {
      return device.device().isEmpty() ? "unnamed" : device.device();
    }
    return path.startsWith(PERIPHERAL) ? path.substring(PERIPHERAL.length()).split("/")[0] : path;
  }

  private static String medium(BlockInfo device) {
    BlockDeviceInfo inserted = device.inserted();
    if (inserted == null) {
      return device.removable() ? "no medium" : "nothing inserted";
    }
    String node = inserted.nodeName();
    return "%s %s, %s  %s"
        .formatted(
            size(inserted.image().virtualSize()),
            inserted.drv(),
            inserted.ro() ? "read-only" : "read-write",
            node == null ? inserted.file() : node);
  }

  private void network() {
    List<RxFilterInfo> cards;
    try {
      cards = qmp.queryRxFilter();
    } catch (CommandRefusedException noneThatCanTell) {
      cards = List.of();
    }
    if (cards.isEmpty()) {
      report.add("Network", "no card that reports its receive filter");
    }
    for (RxFilterInfo card : cards) {
      String promiscuous = card.promiscuous() ? ", promiscuous" : "";
      report.add("Network", card.name() + "  " + card.mainMac() + promiscuous);
    }
  }

  /** The answer, or why there is none: a machine need not have every device. */
  private static String orRefusal(Supplier<String> question) {
    try {
      return question.get();
    } catch (CommandRefusedException e) {
      return "none (" + e.description() + ")";
    }
  }

  /** Bytes in the largest unit that leaves at least 1; unsigned. */
  static String size(long bytes) {
    double amount = bytes >= 0 ? bytes : bytes + 0x1p64;
    int unit = 0;
    while (amount >= 1024 && unit < UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    String number = amount == Math.rint(amount)
        ? String.valueOf((long) amount)
        : String.format(Locale.ROOT, "%.1f", amount);
    return number + " " + UNITS[unit];
  }
}
