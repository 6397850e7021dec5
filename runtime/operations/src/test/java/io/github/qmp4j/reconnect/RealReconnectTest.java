package io.github.qmp4j.reconnect;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.EventListener;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@NeedsQemu
@Timeout(60)
class RealReconnectTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private final EventListener listener = new EventListener() {
    @Override
    public void started(QmpClient client) {
      heard.add(
          "started " + client.execute(command("query-status")).get("status").asString());
    }

    @Override
    public void event(QmpEvent event) {
      heard.add(event.eventName());
    }

    @Override
    public void ended(QmpException how) {
      heard.add("ended");
    }
  };

  private String next() throws InterruptedException {
    return heard.poll(30, TimeUnit.SECONDS);
  }

  @Test
  @Rule({20, 45, 53})
  void aServerThatIsKilledAndStartedAgainIsUsedAgain(@TempDir Path directory) throws Exception {
    Path monitor = directory.resolve("m");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (RealQemu first = RealQemu.startAt(monitor);
        ReconnectingClient vm =
            ReconnectingClient.connect(QmpAddress.unix(monitor), QmpOptions.defaults())) {
      vm.listen(Plain.NO_CLASSES, executor, listener, "STOP", "RESUME");
      assertThat(next()).isEqualTo("started prelaunch");
      vm.execute(command("cont"), LONG);
      assertThat(next()).isEqualTo("RESUME");
      first.signal("KILL");
      assertThat(next()).isEqualTo("ended");
      try (RealQemu second = RealQemu.startAt(monitor)) {
        assertThat(next()).isEqualTo("started prelaunch"); // another machine: what was is asked for
        vm.execute(command("cont"), LONG);
        assertThat(next()).isEqualTo("RESUME");
        vm.execute(command("stop"), LONG);
        assertThat(next()).isEqualTo("STOP");
        assertThat(second.process().isAlive()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
