package io.github.qmp4j.samples.hotplugdisk;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** The command line: {@code hotplug-disk plug MONITOR ID FILE [DRIVER]} and {@code … unplug MONITOR ID}. */
public final class HotplugDisk {

  private static final String USAGE = """
      usage: hotplug-disk plug MONITOR ID FILE [DRIVER]
             hotplug-disk unplug MONITOR ID

      Plugs a raw image FILE into a running guest as a disk called ID, or out again.
      MONITOR is the QMP monitor, as in unix:/run/vm.qmp or localhost:4444.
      DRIVER is virtio-blk-pci if it is not given, and scsi-hd needs a SCSI controller.
      The machine q35 takes PCI devices at run time only into a pcie-root-port.
      """;

  /** A guest may take its time to let go of a disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private HotplugDisk() {}

  public static void main(String[] args) {
    int status = run(args, PATIENCE, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, Duration patience, PrintStream out, PrintStream err) {
    boolean plug = args.length > 3 && args.length < 6 && args[0].equals("plug");
    boolean unplug = args.length == 3 && args[0].equals("unplug");
    if (!plug && !unplug) {
      err.print(USAGE);
      return 2;
    }
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[1]))) {
      Disk disk = new Disk(client, args[2]);
      if (plug) {
        disk.plug(Path.of(args[3]).toAbsolutePath(), args.length == 5 ? args[4] : "virtio-blk-pci");
        out.println(args[2] + " is plugged in");
      } else {
        disk.unplug(patience);
        out.println(args[2] + " is unplugged");
      }
      return 0;
    } catch (IllegalArgumentException | IllegalStateException | QmpException e) {
      err.println("hotplug-disk: " + e.getMessage());
      return 1;
    }
  }
}
