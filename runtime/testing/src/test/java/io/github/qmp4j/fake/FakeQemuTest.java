package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.fake.api.Qmp;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.QueryUuid;
import io.github.qmp4j.fake.api.RunState;
import io.github.qmp4j.fake.api.ShutdownEvent;
import io.github.qmp4j.fake.api.StatusInfo;
import io.github.qmp4j.fake.api.StopEvent;
import io.github.qmp4j.fake.api.UuidInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeQemuTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String NEGOTIATE = "{\"execute\":\"qmp_capabilities\"}";

  @Test
  void answersWithTheLeastByDefault() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      assertThat(Qmp.on(client).queryBlock()).isEmpty();
      assertThat(Qmp.on(client).queryUuid().uuid()).isEmpty();
      assertThat(Qmp.on(client).queryVersion().qemu().minor()).isEqualTo(2);
    }
  }

  @Test
  void answersAsTypedHandlersSay() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      qemu.on(QueryStatus.class, call -> new StatusInfo(false, false, RunState.PAUSED));
      assertThat(Qmp.on(client).queryStatus().status()).isEqualTo(RunState.PAUSED);
      qemu.on(QueryUuid.class, call -> new UuidInfo("u"));
      assertThat(Qmp.on(client).queryUuid()).isEqualTo(new UuidInfo("u"));
    }
  }

  @Test
  void scriptedResultsComeOneAfterTheOther() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      qemu.on("query-uuid").reply("{'UUID': 'a'}", "{'UUID': 'b'}");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("a");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("b");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("b");
    }
  }

  @Test
  void aScriptThatTheDefinitionForbidsIsAMistake() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2")) {
      assertThatThrownBy(() -> qemu.on("query-uuid").reply("{'uuid': 'a'}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("result of query-uuid")
          .hasMessageContaining("Parameter 'UUID' is missing");
      assertThatThrownBy(() -> qemu.on("query-statsu").reply("{}"))
          .hasMessageContaining("did you mean 'query-stat");
      assertThatThrownBy(() -> qemu.emit("SHUTDOWN", "{'guest': 1}"))
          .hasMessageContaining("expected: boolean");
      assertThatThrownBy(() -> qemu.emit("SHUTDWON", "{}"))
          .hasMessageContaining("did you mean 'SHUTDOWN'?");
    }
  }

  @Test
  void aHandlerThatFailsFailsTheTest() {
    FakeQemu qemu = FakeQemu.start("qemu-7.2");
    qemu.on("stop").answer(call -> {
      throw new IllegalStateException("my mistake");
    });
    try (QmpClient client = QmpClient.connect(qemu.address())) {
      assertThatThrownBy(() -> Qmp.on(client).stop())
          .isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("my mistake");
    }
    assertThatThrownBy(qemu::close)
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("my mistake");
  }

  @Test
  void aHandlerWhoseResultIsForbiddenFailsTheTest() {
    FakeQemu qemu = FakeQemu.start("qemu-7.2");
    qemu.on("query-uuid").answer(call -> 5);
    try (QmpClient client = QmpClient.connect(qemu.address())) {
      assertThatThrownBy(() -> Qmp.on(client).queryUuid())
          .isInstanceOf(CommandRefusedException.class);
    }
    assertThatThrownBy(qemu::close).rootCause().hasMessageContaining("expected: object");
  }

  @Test
  void eventsComeBeforeAndAfterRepliesAndLater() throws Exception {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        RawClient client = RawClient.connect(qemu.address())) {
      qemu.on("stop").answer(call -> {
        call.emit("STOP");
        call.emitAfterReply("RESUME");
        return null;
      });
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"stop\",\"id\":1}");
      String seen = client.until("RESUME");
      assertThat(seen).containsSubsequence("\"STOP\"", "\"id\": 1", "\"RESUME\"");
      qemu.emitAfter(Duration.ofMillis(50), "RESET", "{'guest': true, 'reason': 'guest-reset'}");
      assertThat(client.line())
          .contains(
              "\"event\": \"RESET\", \"data\": {\"guest\": true, \"reason\": \"guest-reset\"}}\r\n");
    }
  }

  @Test
  void eventsReachTypedListeners() throws Exception {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address());
        EventQueue events = Qmp.on(client).events()) {
      qemu.emit("STOP");
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
      qemu.emit("SHUTDOWN", "{'guest': true, 'reason': 'guest-shutdown'}");
      QmpEvent event = events.poll(SOON);
      assertThat(event)
          .isInstanceOfSatisfying(
              ShutdownEvent.class, s -> assertThat(s.guest()).isTrue());
    }
  }

  @Test
  void knowsWhatItReceived() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      Qmp.on(client).deviceDel("disk0");
      Qmp.on(client).stop();
      qemu.assertReceived("device_del", "stop");
      assertThat(qemu.awaitReceived("device_del", SOON).arguments().get("id").stringValue())
          .isEqualTo("disk0");
      assertThatThrownBy(() -> qemu.assertReceived("stop"))
          .isInstanceOf(AssertionError.class)
          .hasMessage("expected [stop], received [device_del, stop]");
      assertThatThrownBy(() -> qemu.awaitReceived("cont", Duration.ofMillis(20)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("device_del {\"id\":\"disk0\"}");
    }
  }

  @Test
  void commandsOutOfBandOvertake() throws Exception {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        RawClient client = RawClient.connect(qemu.address())) {
      CountDownLatch overtaken = new CountDownLatch(1);
      qemu.on("stop").answer(call -> {
        assertThat(overtaken.await(10, TimeUnit.SECONDS)).isTrue();
        return null;
      });
      qemu.on("migrate-pause").answer(call -> {
        assertThat(call.isOutOfBand()).isTrue();
        return null;
      });
      client.line();
      client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}");
      client.line();
      client.send("{\"execute\":\"stop\",\"id\":1}{\"exec-oob\":\"migrate-pause\",\"id\":2}");
      assertThat(client.line()).contains("\"id\": 2");
      overtaken.countDown();
      assertThat(client.line()).contains("\"id\": 1");
    }
  }

  @Test
  void onTcpAndPretty() throws Exception {
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").tcp().pretty().start();
        RawClient raw = RawClient.connect(qemu.address())) {
      assertThat(raw.until("]"))
          .startsWith(
              "{\r\n    \"QMP\": {\r\n        \"version\": {\r\n            \"qemu\": {\r\n");
    }
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").tcp().pretty().start();
        QmpClient client = QmpClient.connect(qemu.address())) {
      assertThat(Qmp.on(client).queryVersion().qemu().major()).isEqualTo(10);
    }
  }

  @Test
  void quitRemovesTheSocket(@TempDir Path directory) {
    Path socket = directory.resolve("s");
    try (FakeQemu qemu = FakeQemu.of("qemu-10.2").unix(socket).start()) {
      assertThat(qemu.isRunning()).isTrue();
      try (QmpClient client = QmpClient.connect(qemu.address())) {
        Qmp.on(client).quit();
      }
      assertThat(Files.exists(socket)).isFalse();
      assertThat(qemu.isRunning()).isFalse();
    }
  }

  @Test
  void theStorageDaemonEndsWithoutAnEvent() throws IOException {
    try (FakeQemu daemon = FakeQemu.start("qsd-10.2");
        RawClient client = RawClient.connect(daemon.address())) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"quit\"}");
      assertThat(client.rest()).isEqualTo("{\"return\": {}}\r\n{\"return\": {}}\r\n");
    }
  }

  @Test
  void anAbandonedNegotiationAndASecondClientAreNoProblem() throws IOException {
    try (FakeQemu qemu = FakeQemu.start("qemu-10.0")) {
      for (int i = 0; i < 10; i++) {
        try (RawClient client = RawClient.connect(qemu.address())) {
          client.send("{\"execute\":\"qmp_cap");
        }
      }
      RawClient first = RawClient.connect(qemu.address());
      try (RawClient second = RawClient.connect(qemu.address())) {
        second.send(NEGOTIATE);
        assertThat(first.line()).contains("\"QMP\"");
        first.close();
        assertThat(second.line()).contains("\"QMP\"");
        assertThat(second.line()).isEqualTo("{\"return\": {}}\r\n");
      }
    }
  }

  @Test
  void closingLeavesNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (FakeQemu qemu = FakeQemu.start("qsd-7.2");
          RawClient client = RawClient.connect(qemu.address())) {
        client.line();
        client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}");
        client.line();
        qemu.emitAfter(SOON, "JOB_STATUS_CHANGE", "{'id': 'j', 'status': 'running'}");
      }
    }
    Thread.sleep(100);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("fake qsd-7.2"));
  }
}
