package io.github.qmp4j.samples.watchevents;

import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.reconnect.ReconnectingClient;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The command line: {@code watch-events MONITOR…}. */
public final class WatchEvents implements AutoCloseable {

  private static final String USAGE = """
      usage: watch-events MONITOR...

      Prints each event of these servers as one line of JSON, until it is interrupted.
      A MONITOR is as in unix:/run/vm.qmp or localhost:4444. A connection that ends
      is got back when the server is; each serves one client per monitor.
      """;

  /** No classes: so each event comes with its JSON, also those of newer servers. */
  private static final EventCatalog ALL_AS_JSON = (event, timestamp, in) -> null;

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<ReconnectingClient> clients = new ArrayList<>();
  private final JsonLines lines;

  WatchEvents(JsonLines lines) {
    this.lines = lines;
  }

  public static void main(String[] args) throws InterruptedException {
    int status = run(args, System.out, System.err, new CountDownLatch(1));
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs as from the command line, until the latch is down; returns the exit status. */
  static int run(String[] args, PrintStream out, PrintStream err, CountDownLatch end)
      throws InterruptedException {
    if (args.length == 0 || args[0].startsWith("-")) {
      err.print(USAGE);
      return 2;
    }
    try (WatchEvents watch = new WatchEvents(new JsonLines(out))) {
      for (String monitor : args) {
        watch.add(monitor);
      }
      end.await();
      return 0;
    } catch (IllegalArgumentException | QmpException e) {
      err.println("watch-events: " + e.getMessage());
      return 1;
    }
  }

  private void add(String monitor) {
    QmpOptions options = QmpOptions.defaults();
    ReconnectingClient client = ReconnectingClient.connect(QmpAddress.parse(monitor), options);
    clients.add(client);
    client.listen(ALL_AS_JSON, executor, new MonitorLog(monitor, lines));
  }

  @Override
  public void close() {
    clients.forEach(ReconnectingClient::close);
    executor.shutdown();
  }
}
