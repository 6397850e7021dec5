package io.github.qmp4j.samples.livebackup;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.job.JobFailedException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The command line: {@code live-backup MONITOR NODE FILE [PREVIOUS]}. */
public final class LiveBackup {

  private static final String USAGE = """
      usage: live-backup MONITOR NODE FILE [PREVIOUS]

      Copies a disk of a running guest, as it is at this moment, to a new qcow2 FILE.
      MONITOR is the QMP monitor, as in unix:/run/vm.qmp or localhost:4444,
      NODE the disk's block node, as in -blockdev …,node-name=NODE.
      With PREVIOUS, the file of the backup before, only what has changed since is
      copied, and FILE refers to PREVIOUS for the rest. Paths are the server's.
      """;

  private LiveBackup() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length < 3 || args.length > 4 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      Backup backup = new Backup(client, args[1], new ProgressBar(out));
      // Absolute: the server has another current directory than we have.
      Path file = Path.of(args[2]).toAbsolutePath();
      if (args.length == 3) {
        backup.full(file);
      } else {
        backup.incremental(file, Path.of(args[3]).toAbsolutePath());
      }
      return 0;
    } catch (IllegalArgumentException | JobFailedException | QmpException e) {
      err.println("live-backup: " + e.getMessage());
      return 1;
    }
  }
}
