package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
class FakeQemuTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String NEGOTIATE = "{\"execute\":\"qmp_capabilities\"}";

  @Parameter
  private Way way;

  @Test
  void answersWithTheLeastByDefault() {
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryBlock()).isEmpty();
      assertThat(Qmp.on(client).queryUuid().uuid()).isEmpty();
      assertThat(Qmp.on(client).queryVersion().qemu().minor()).isEqualTo(2);
    }
  }

  @Test
  void answersAsTypedHandlersSay() {
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        QmpClient client = qemu.connect()) {
      qemu.on(QueryStatus.class, call -> new StatusInfo(false, false, RunState.PAUSED));
      assertThat(Qmp.on(client).queryStatus().status()).isEqualTo(RunState.PAUSED);
      qemu.on(QueryUuid.class, call -> new UuidInfo("u"));
      assertThat(Qmp.on(client).queryUuid()).isEqualTo(new UuidInfo("u"));
    }
  }

  @Test
  void scriptedResultsComeOneAfterTheOther() {
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        QmpClient client = qemu.connect()) {
      qemu.on("query-uuid").reply("{'UUID': 'a'}", "{'UUID': 'b'}");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("a");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("b");
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("b");
    }
  }

  @Test
  void aScriptThatTheDefinitionForbidsIsAMistake() {
    try (FakeQemu qemu = way.to("qemu-7.2").start()) {
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
    FakeQemu qemu = way.to("qemu-7.2").start();
    qemu.on("stop").answer(call -> {
      throw new IllegalStateException("my mistake");
    });
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).stop())
          .isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("my mistake");
    }
    assertThatThrownBy(qemu::close)
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("my mistake");
  }

  @Test
  void anErrorInAHandlerFailsTheTestAndNotTheServer() {
    FakeQemu qemu = way.to("qemu-7.2").start();
    qemu.on("stop").answer(call -> {
      throw new NoClassDefFoundError("my/Helper");
    });
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).stop())
          .isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("my/Helper");
      Qmp.on(client).cont();
    }
    assertThatThrownBy(qemu::close).hasRootCauseMessage("my/Helper");
  }

  @Test
  void aHandlerWhoseResultIsForbiddenFailsTheTest() {
    FakeQemu qemu = way.to("qemu-7.2").start();
    qemu.on("query-uuid").answer(call -> 5);
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).queryUuid())
          .isInstanceOf(CommandRefusedException.class);
    }
    assertThatThrownBy(qemu::close).rootCause().hasMessageContaining("expected: object");
  }

  @Test
  void aResultWhereThereIsNoneFailsTheTest() {
    FakeQemu qemu = way.to("qemu-7.2").start();
    qemu.on("stop").answer(call -> "{}"); // a string
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).stop()).isInstanceOf(CommandRefusedException.class);
    }
    assertThatThrownBy(() -> qemu.on("stop").reply("5")).hasMessageContaining("must be {}");
    assertThatThrownBy(qemu::close)
        .hasRootCauseMessage(
            "the result of stop must be {}, for qemu-7.2 has no data there, not \"{}\"");
  }

  @Test
  void eventsComeBeforeAndAfterRepliesAndLater() throws Exception {
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        RawClient client = RawClient.connect(qemu)) {
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
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        QmpClient client = qemu.connect();
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
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        QmpClient client = qemu.connect()) {
      Qmp.on(client).deviceDel("disk0");
      Qmp.on(client).stop();
      qemu.assertReceived("device_del", "stop");
      assertThat(qemu.awaitReceived("device_del", SOON).arguments().get("id").stringValue())
          .isEqualTo("disk0");
      assertThatThrownBy(() -> qemu.assertReceived("stop"))
          .isInstanceOf(AssertionError.class)
          .hasMessage("expected exactly [stop], received [device_del, stop]");
      assertThatThrownBy(() -> qemu.assertReceived("device_del", "stpo"))
          .isInstanceOf(AssertionError.class)
          .hasMessageEndingWith("; qemu-7.2 has no command 'stpo'; did you mean 'stop'?");
      assertThatThrownBy(() -> qemu.awaitReceived("cont", Duration.ofMillis(20)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("device_del {\"id\":\"disk0\"}");
    }
  }

  @Test
  void commandsOutOfBandOvertake() throws Exception {
    try (FakeQemu qemu = way.to("qemu-7.2").start();
        RawClient client = RawClient.connect(qemu)) {
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
  void prettyMessagesAreOverSeveralLines() throws Exception {
    try (FakeQemu qemu = way.to("qemu-10.2").pretty().start()) {
      try (RawClient raw = RawClient.connect(qemu)) {
        assertThat(raw.until("]"))
            .startsWith(
                "{\r\n    \"QMP\": {\r\n        \"version\": {\r\n            \"qemu\": {\r\n");
      }
      try (QmpClient client = qemu.connect()) {
        assertThat(Qmp.on(client).queryVersion().qemu().major()).isEqualTo(10);
      }
    }
  }

  @Test
  void nobodyComesInAfterAQuit() {
    try (FakeQemu qemu = way.to("qemu-10.2").start()) {
      assertThat(qemu.isRunning()).isTrue();
      try (QmpClient client = qemu.connect()) {
        Qmp.on(client).quit();
      }
      assertThat(qemu.isRunning()).isFalse();
      assertThatThrownBy(qemu::connect).isInstanceOf(CannotConnectException.class);
    }
  }

  @Test
  void aDisconnectedClientMayComeBack() {
    try (FakeQemu qemu = way.to("qemu-10.2").start();
        QmpClient client = qemu.connect()) {
      qemu.disconnect();
      assertThatThrownBy(() -> Qmp.on(client).stop()).isInstanceOf(ConnectionEndedException.class);
      try (QmpClient again = qemu.connect()) {
        Qmp.on(again).cont();
      }
      qemu.assertReceived("cont");
    }
  }

  @Test
  void theStorageDaemonEndsWithoutAnEvent() throws IOException {
    try (FakeQemu daemon = way.to("qsd-10.2").start();
        RawClient client = RawClient.connect(daemon)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"quit\"}");
      assertThat(client.rest()).isEqualTo("{\"return\": {}}\r\n{\"return\": {}}\r\n");
    }
  }

  @Test
  void anAbandonedNegotiationAndASecondClientAreNoProblem() throws IOException {
    try (FakeQemu qemu = way.to("qemu-10.0").start()) {
      for (int i = 0; i < 10; i++) {
        try (RawClient client = RawClient.connect(qemu)) {
          client.send("{\"execute\":\"qmp_cap");
        }
      }
      RawClient first = RawClient.connect(qemu);
      try (RawClient second = RawClient.connect(qemu)) {
        second.send(NEGOTIATE);
        assertThat(first.line()).contains("\"QMP\"");
        first.close();
        assertThat(second.line()).contains("\"QMP\"");
        assertThat(second.line()).isEqualTo("{\"return\": {}}\r\n");
      }
    }
  }
}
