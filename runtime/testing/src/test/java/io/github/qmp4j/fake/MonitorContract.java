package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fake.api.MigratePause;
import io.github.qmp4j.fake.api.Qmp;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.ResumeEvent;
import io.github.qmp4j.fake.api.StopEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What this project's client sees of a monitor, be it a real one or a fake one. */
abstract class MonitorContract {

  private static final Duration SOON = Duration.ofSeconds(10);

  /** A running machine. */
  abstract QmpAddress server();

  @Test
  void theMachineRuns() {
    try (QmpClient client = QmpClient.connect(server())) {
      assertThat(Qmp.on(client).queryStatus().status().qapiName()).isEqualTo("prelaunch");
    }
  }

  @Test
  void theEventOfStopComes() throws Exception {
    try (QmpClient client = QmpClient.connect(server());
        EventQueue events = Qmp.on(client).events()) {
      Qmp.on(client).cont();
      Qmp.on(client).stop();
      assertThat(List.<Class<? extends QmpEvent>>of(
              events.poll(SOON).getClass(), events.poll(SOON).getClass()))
          .isEqualTo(List.of(ResumeEvent.class, StopEvent.class));
    }
  }

  @Test
  void aRefusalSaysWhy() {
    try (QmpClient client = QmpClient.connect(server())) {
      assertThatThrownBy(() -> Qmp.on(client).deviceDel("nope"))
          .isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("Device 'nope' not found");
    }
  }

  @Test
  void manyThreadsGetTheirOwnReplies() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (QmpClient client = QmpClient.connect(server())) {
      List<Future<String>> replies = IntStream.range(0, 200)
          .mapToObj(i -> threads.submit(() -> i % 2 == 0
              ? Qmp.on(client).queryStatus().status().qapiName()
              : String.valueOf(Qmp.on(client).queryVersion().qemu().major())))
          .toList();
      for (int i = 0; i < replies.size(); i++) {
        assertThat(replies.get(i).get()).isEqualTo(i % 2 == 0 ? "prelaunch" : "7");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void commandsOutOfBandAreAnswered() {
    QmpOptions options = QmpOptions.builder().outOfBand().build();
    try (QmpClient client = QmpClient.connect(server(), options)) {
      assertThatThrownBy(() -> client.executeOutOfBand(new MigratePause()))
          .isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("postcopy");
      assertThat(client.execute(new QueryStatus()).running()).isFalse();
    }
  }

  @Test
  void oneClientAfterTheOtherIsServed() {
    for (int i = 0; i < 20; i++) {
      try (QmpClient client = QmpClient.connect(server())) {
        assertThat(Qmp.on(client).queryStatus().running()).isFalse();
      }
    }
  }

  @Test
  void quitEndsTheServer() {
    try (QmpClient client = QmpClient.connect(server())) {
      Qmp.on(client).quit();
    }
    assertThatThrownBy(() -> QmpClient.connect(server())).hasMessageContaining("");
  }
}
