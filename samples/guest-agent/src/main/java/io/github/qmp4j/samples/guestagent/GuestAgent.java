package io.github.qmp4j.samples.guestagent;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.agent.AgentClient;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command line: {@code guest-agent AGENT MONITOR NODE FILE [MOUNTPOINT…]}. */
public final class GuestAgent {

  private static final String USAGE = """
      usage: guest-agent AGENT MONITOR NODE FILE [MOUNTPOINT...]

      Takes a snapshot of a disk while the guest's file systems are frozen, so that
      they are consistent in it: what was written so far stays in the disk's image,
      and what the guest writes from now on goes to a new qcow2 FILE.
      AGENT and MONITOR are sockets, as in unix:/run/vm.qga and unix:/run/vm.qmp,
      NODE is the disk's block node, as in -blockdev …,node-name=NODE.
      With MOUNTPOINTs, only these file systems of the guest are frozen.
      """;

  private GuestAgent() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    // Not exit(0): the sample may run inside somebody else's JVM, such as Maven's.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length < 4 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try (AgentClient agent = AgentClient.connect(QmpAddress.parse(args[0]));
        QmpClient monitor = QmpClient.connect(QmpAddress.parse(args[1]))) {
      QuietSnapshot snapshot = new QuietSnapshot(agent, monitor);
      out.println("guest: " + snapshot.guest());
      // Absolute: the server has another current directory than we have.
      Path file = Path.of(args[3]).toAbsolutePath();
      long frozen = snapshot.take(args[2], file, List.of(args).subList(4, args.length));
      out.println("snapshot taken, with " + frozen + " file systems frozen meanwhile");
      return 0;
    } catch (IllegalArgumentException | IllegalStateException | QmpException e) {
      err.println("guest-agent: " + e.getMessage());
      // The snapshot failed, and then thawing did: whoever reads this has to know of both.
      for (Throwable also : e.getSuppressed()) {
        err.println("guest-agent: and then: " + also.getMessage());
      }
      return 1;
    }
  }
}
