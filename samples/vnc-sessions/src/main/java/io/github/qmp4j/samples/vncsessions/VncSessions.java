package io.github.qmp4j.samples.vncsessions;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.vncsessions.api.Qmp;
import io.github.qmp4j.samples.vncsessions.api.QmpEvents;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The command line: {@code vnc-sessions MONITOR}. */
public final class VncSessions {

  private static final String USAGE = """
      usage: vnc-sessions MONITOR

      Prints who connects to a guest's VNC display and leaves it, until the server
      ends. MONITOR is the QMP monitor, as in unix:/run/vm.qmp or localhost:4444.
      """;

  private VncSessions() {}

  public static void main(String[] args) throws InterruptedException {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line, until the server ends; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
    if (args.length != 1 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      if (Qmp.on(client).queryVncServers().isEmpty()) {
        throw new IllegalArgumentException(
            client + " has no VNC display; start it with -vnc, see its manual");
      }
      Viewers viewers = new Viewers(out::println);
      client.listen(QmpEvents.CATALOG, executor, viewers);
      viewers.awaitEnd();
      return 0;
    } catch (IllegalArgumentException | QmpException e) {
      err.println("vnc-sessions: " + e.getMessage());
      return 1;
    } finally {
      executor.shutdown();
    }
  }
}
