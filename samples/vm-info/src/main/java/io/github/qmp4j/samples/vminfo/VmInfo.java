package io.github.qmp4j.samples.vminfo;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.process.QmpProcess;
import java.io.PrintStream;

/** The command line: {@code vm-info [ADDRESS]}. */
public final class VmInfo {

  private static final String USAGE = """
      usage: vm-info [ADDRESS]

      Prints what a running QEMU says about its machine.
      ADDRESS is its QMP monitor, as in unix:/run/vm.qmp or localhost:4444.
      Without one, a small qemu-system-x86_64 is started, asked and stopped; if none
      is installed, something that only pretends to be one.
      """;

  private VmInfo() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length > 1 || args.length == 1 && args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try {
      if (args.length == 1) {
        try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
          report(client, out);
        }
      } else if (!OwnQemu.isInstalled()) {
        err.println("vm-info: there is no qemu-system-x86_64 on the path; this machine is pretended"
            + " (for a real one: apt-get install qemu-system-x86)");
        pretend(out);
      } else {
        try (QmpProcess qemu = OwnQemu.start()) {
          report(qemu.client(), out);
        }
      }
      return 0;
    } catch (IllegalArgumentException | QmpException e) {
      err.println("vm-info: " + e.getMessage());
      return 1;
    }
  }

  /** Reports a machine that nobody has. */
  static void pretend(PrintStream out) {
    try (PretendedQemu qemu = new PretendedQemu();
        QmpClient client = qemu.connect()) {
      report(client, out);
    }
  }

  private static void report(QmpClient client, PrintStream out) {
    out.print(MachineReport.of(client));
  }
}
