package io.github.qmp4j.samples.livemigration;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.livemigration.api.Qmp;
import java.io.PrintStream;
import java.time.Duration;

/** The command line: {@code live-migration SOURCE DESTINATION URI [SECONDS]}. */
public final class LiveMigration {

  private static final String USAGE = """
      usage: live-migration SOURCE DESTINATION URI [SECONDS]

      Moves a running guest from one QEMU to another. SOURCE and DESTINATION are
      their QMP monitors, as in unix:/run/vm.qmp or localhost:4444. The destination
      is started with the same devices and -incoming defer. URI is where it shall
      listen and the source connect to, as in tcp:host:4555 or unix:/run/migration.
      After SECONDS, 600 if not given, the migration is cancelled; the guest runs on.
      """;

  private LiveMigration() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length < 3 || args.length > 4) {
      err.print(USAGE);
      return 2;
    }
    try (QmpClient source = QmpClient.connect(QmpAddress.parse(args[0]));
        QmpClient destination = QmpClient.connect(QmpAddress.parse(args[1]))) {
      Duration patience = Duration.ofSeconds(args.length == 4 ? Integer.parseInt(args[3]) : 600);
      new Migration(source, destination).move(args[2], patience, progress -> print(progress, out));
      out.println("source: " + status(source) + ", destination: " + status(destination));
      return 0;
    } catch (IllegalArgumentException | MigrationFailedException | QmpException e) {
      err.println("live-migration: " + e.getMessage());
      return 1;
    }
  }

  private static void print(Progress progress, PrintStream out) {
    out.printf(
        "%d MiB sent, %d MiB left%n", progress.transferred() >> 20, progress.remaining() >> 20);
  }

  private static String status(QmpClient client) {
    return Qmp.on(client).queryStatus().status().qapiName();
  }
}
