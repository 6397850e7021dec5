package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.fake.api.Qmp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on the way in. */
class DoorTest {

  private static final QmpOptions IMPATIENT =
      QmpOptions.builder().connectTimeout(Duration.ofMillis(200)).build();

  @Test
  void quitRemovesTheSocket(@TempDir Path directory) {
    Path socket = directory.resolve("s");
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").unix(socket).start()) {
      assertThat(socket).exists();
      try (QmpClient client = qemu.connect()) {
        Qmp.on(client).quit();
      }
      assertThat(Files.exists(socket)).isFalse();
    }
  }

  @Test
  void inMemoryThereIsNoAddress() {
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start()) {
      assertThatThrownBy(qemu::address)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("use connect()");
    }
  }

  @Test
  void aClientThatDoesNotFitWhatIsPlayedIsToldWhichOneDoes() {
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
        FakeQemu agent = FakeQemu.of("qga-10.2").inMemory().start()) {
      assertThatThrownBy(qemu::connectAgent)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("qemu-10.2 is no guest agent; use connect()");
      assertThatThrownBy(agent::connect)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("qga-10.2 is a guest agent; use connectAgent()");
    }
  }

  @Test
  void inMemoryTheSecondClientWaitsAsAtASocket() {
    ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
        QmpClient first = qemu.connect()) {
      assertThatThrownBy(() -> qemu.connect(IMPATIENT))
          .isInstanceOf(CannotConnectException.class)
          .hasMessageContaining("is another client connected");
      later.schedule(first::close, 50, TimeUnit.MILLISECONDS);
      try (QmpClient second = qemu.connect()) {
        assertThat(Qmp.on(second).queryBlock()).isEmpty();
      }
    } finally {
      later.shutdownNow();
    }
  }

  @Test
  void closingEndsThoseWhoWaitForTheirTurn() {
    ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
    try (QmpClient first = qemu.connect()) {
      later.schedule(qemu::close, 50, TimeUnit.MILLISECONDS);
      assertThatThrownBy(qemu::connect)
          .isInstanceOf(CannotConnectException.class)
          .hasMessageContaining("the connection ended");
      assertThat(first).isNotNull();
    } finally {
      qemu.close();
      later.shutdownNow();
    }
    FakeQemu agent = FakeQemu.of("qga-10.2").inMemory().start();
    agent.close();
    assertThatThrownBy(agent::connectAgent).isInstanceOf(CannotConnectException.class);
  }

  @Test
  void optionsAreOfTheClient() {
    QmpOptions named = QmpOptions.builder().name("vm1").build();
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
        FakeQemu agent = FakeQemu.of("qga-10.2").inMemory().start();
        QmpClient client = qemu.connect(named);
        AgentClient guest = agent.connectAgent(named)) {
      assertThat(client).hasToString("vm1");
      assertThat(guest).hasToString("vm1");
    }
  }
}
