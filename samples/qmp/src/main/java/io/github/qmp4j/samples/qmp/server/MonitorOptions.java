package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of all commands that talk to a monitor, and how they connect. */
public class MonitorOptions {

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for each reply; ${DEFAULT-VALUE}.")
  private double timeout;

  /**
   * Connects to a monitor, for typed commands.
   *
   * @throws IllegalArgumentException if that is no address
   * @throws io.github.qmp4j.QmpException if there is no server
   */
  public final QmpClient connectMonitor(String address) {
    return QmpClient.connect(parsed(address), options());
  }

  /**
   * Connects.
   *
   * @param address what QEMU's command line has, or the path of a socket
   * @throws IllegalArgumentException if that is no address
   * @throws io.github.qmp4j.QmpException if there is no server
   */
  public Server connect(String address) {
    QmpClient client = connectMonitor(address);
    return new Monitor(client, client);
  }

  /**
   * Reads an address; what has no colon is a path, even a relative one.
   *
   * @throws IllegalArgumentException if that is no address
   */
  public static QmpAddress parsed(String address) {
    return address.indexOf(':') < 0 ? QmpAddress.unix(Path.of(address)) : QmpAddress.parse(address);
  }

  final QmpOptions options() {
    long millis = (long) (timeout * 1000);
    if (millis <= 0) {
      throw new IllegalArgumentException("--timeout: expected more than 0, not " + timeout);
    }
    Duration limit = Duration.ofMillis(millis);
    Duration connect = QmpOptions.defaults().connectTimeout();
    return QmpOptions.builder()
        .callTimeout(limit)
        .connectTimeout(limit.compareTo(connect) < 0 ? limit : connect)
        .build();
  }
}
