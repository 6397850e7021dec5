package io.github.qmp4j.samples.spicesessions;

import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.spicesessions.api.Qmp;
import io.github.qmp4j.samples.spicesessions.api.SpiceInfo;
import java.io.PrintStream;
import java.time.Duration;

/** The command line: {@code spice-sessions MONITOR}. */
public final class SpiceSessions {

  private static final String USAGE = """
      usage: spice-sessions MONITOR

      Prints who connects to a guest's SPICE display and leaves it, until the server
      ends. MONITOR is the QMP monitor, as in unix:/run/vm.qmp or localhost:4444.
      """;

  private static final Duration TICK = Duration.ofHours(1);

  private SpiceSessions() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line, until the server ends; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 1 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
      watch(client, out);
      return 0;
    } catch (IllegalArgumentException | QmpException e) {
      err.println("spice-sessions: " + e.getMessage());
      return 1;
    }
  }

  private static void watch(QmpClient client, PrintStream out) {
    // In this order: who comes between the two is in both, and who comes after is in the events.
    try (EventQueue events = Qmp.on(client).events()) {
      Sessions sessions = new Sessions(out::println);
      SpiceInfo spice = Qmp.on(client).querySpice();
      if (!spice.enabled()) {
        throw new IllegalArgumentException(
            client + " has no SPICE display; start it with -spice, see its manual");
      }
      sessions.already(spice.channels());
      while (true) {
        QmpEvent event = events.poll(TICK);
        if (event != null) {
          sessions.event(event);
        }
      }
    } catch (ConnectionEndedException e) {
      out.println("the server has ended");
    }
  }
}
