package io.github.qmp4j.samples.ownschema;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import java.io.PrintStream;

/** The command line: {@code own-schema MONITOR [TENANT]}. */
public final class OwnSchema {

  private static final String USAGE = """
      usage: own-schema MONITOR [TENANT]

      Tells whose guest this is, or gives it to TENANT. The server is one of Example
      Corp.: it has the commands that stand in src/main/qapi, and others have not.
      MONITOR is its QMP monitor, as in unix:/run/vm.qmp or localhost:4444.
      """;

  private OwnSchema() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length < 1 || args.length > 2 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      Tenancy tenancy = new Tenancy(client);
      out.println(args.length == 1 ? tenancy.tell() : tenancy.give(args[1]));
      return 0;
    } catch (IllegalArgumentException | IllegalStateException | QmpException e) {
      err.println("own-schema: " + e.getMessage());
      return 1;
    }
  }
}
