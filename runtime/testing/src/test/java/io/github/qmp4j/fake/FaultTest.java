package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.UnrecognizedEvent;
import io.github.qmp4j.fake.api.MemoryDeviceInfo;
import io.github.qmp4j.fake.api.Qmp;
import io.github.qmp4j.fake.api.RunState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault is what its name says, and this project's client copes with it. */
@ParameterizedClass
@EnumSource(Way.class)
class FaultTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String NEGOTIATE = "{\"execute\":\"qmp_capabilities\"}";

  @Parameter
  private Way way;

  private FakeQemu qemu;

  @BeforeEach
  void start() {
    qemu = way.to("qemu-7.2").start();
  }

  @AfterEach
  void stop() {
    qemu.close();
  }

  @Test
  void eventBeforeGreeting() {
    qemu.inject(Fault.eventBeforeGreeting("RESUME"));
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryBlock()).isEmpty();
    }
  }

  @Test
  void eventBeforeGreetingIsThere() throws IOException {
    qemu.inject(Fault.eventBeforeGreeting("RESUME"));
    try (RawClient client = RawClient.connect(qemu)) {
      assertThat(client.line()).contains("\"event\": \"RESUME\"}");
      assertThat(client.line()).contains("\"QMP\"");
    }
  }

  @Test
  void eventBeforeReply() {
    qemu.inject(Fault.eventBeforeReply("STOP"));
    try (QmpClient client = qemu.connect();
        EventQueue events = Qmp.on(client).events()) {
      Qmp.on(client).stop();
      assertThat(events.poll(Duration.ZERO)).isNotNull();
    }
  }

  @Test
  void replyWithoutId() throws IOException {
    qemu.inject("stop", Fault.replyWithoutId());
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"cont\",\"id\":1}{\"execute\":\"stop\",\"id\":2}");
      assertThat(client.until("}, \"id\": 1}")).isNotEmpty();
      assertThat(client.line()).isEqualTo("{\"return\": {}}\r\n");
    }
  }

  @Test
  void severalErrors() throws IOException {
    qemu.inject(Fault.severalErrors(3));
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"stop\",\"id\":1}{\"execute\":\"cont\",\"id\":2}");
      assertThat(client.until("\"id\": 2").split("JSON parse error", -1)).hasSize(4);
    }
  }

  @Test
  void severalErrorsToAClient() {
    qemu.inject(Fault.severalErrors(1));
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).stop()).isInstanceOf(CommandRefusedException.class);
      assertThat(Qmp.on(client).queryBlock()).isEmpty();
    }
  }

  @Test
  void splitAndPretty() {
    qemu.inject(Fault.split(1));
    qemu.inject(Fault.pretty());
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryVersion().qemu().major()).isEqualTo(7);
    }
  }

  @Test
  void merged() throws IOException {
    qemu.inject("stop", Fault.merged(3));
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(
          NEGOTIATE + "{\"execute\":\"stop\"}{\"execute\":\"cont\"}{\"execute\":\"query-uuid\"}");
      client.line();
      assertThat(client.until("UUID")).startsWith("{\"return\": {}}\r\n{\"return\": {}}\r\n{");
    }
  }

  @Test
  void stall() {
    qemu.inject("query-block", Fault.stall(Duration.ofMillis(400)));
    try (QmpClient client = qemu.connect()) {
      Qmp impatient = Qmp.on(client).withTimeout(Duration.ofMillis(100));
      assertThatThrownBy(impatient::queryBlock).isInstanceOf(QmpTimeoutException.class);
      assertThat(Qmp.on(client).queryUuid().uuid()).isEmpty();
    }
  }

  @Test
  void resetAfterQuit() throws IOException {
    qemu.inject(Fault.resetAfterQuit());
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"quit\"}");
      if (way != Way.TCP) { // over which a reset overtakes
        assertThat(client.until("SHUTDOWN")).contains("host-qmp-quit");
        assertThat(client.line()).isEqualTo("{\"return\": {}}\r\n");
      }
      assertThatThrownBy(() -> {
            while (true) {
              client.line();
            }
          })
          .isInstanceOf(IOException.class)
          .hasMessageContaining(way == Way.MEMORY ? "the end" : "reset");
    }
  }

  @Test
  void resetAfterQuitToAClient() {
    qemu.inject(Fault.resetAfterQuit());
    try (QmpClient client = qemu.connect()) {
      Qmp.on(client).quit();
    }
    qemu.assertReceived("quit");
  }

  @Test
  void endInTheMiddle() {
    qemu.inject(Fault.endInTheMiddle());
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).queryVersion())
          .isInstanceOf(ConnectionEndedException.class);
    }
  }

  @Test
  void garbage() {
    qemu.inject(Fault.garbage('x', 0xFF, '}'));
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).queryVersion()).isInstanceOf(QmpException.class);
    }
  }

  @Test
  void hugeReply() throws IOException {
    qemu.inject(Fault.hugeReply(64L << 20));
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"query-uuid\",\"id\":1}{\"execute\":\"quit\"}");
      client.line();
      String rest = client.rest();
      assertThat(rest).startsWith("{\"return\": \"xxx").contains("xxx\", \"id\": 1}\r\n");
      assertThat(rest.indexOf("\", \"id\"") - rest.indexOf("xxx")).isEqualTo(64 << 20);
    }
  }

  @Test
  void hugeReplyToAClient() {
    qemu.inject(Fault.hugeReply(64L << 20));
    try (QmpClient client = qemu.connect()) {
      assertThatThrownBy(() -> Qmp.on(client).queryUuid()).isInstanceOf(QmpException.class);
    }
  }

  @Test
  void unknownEvent() {
    qemu.inject(Fault.unknownEvent());
    try (QmpClient client = qemu.connect();
        EventQueue events = Qmp.on(client).events()) {
      Qmp.on(client).stop();
      assertThat(events.poll(SOON)).isInstanceOf(UnrecognizedEvent.class);
    }
  }

  @Test
  void unknownMember() {
    qemu.inject(Fault.unknownMember());
    qemu.on("query-uuid").reply("{'UUID': 'u'}");
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("u");
    }
  }

  @Test
  void unknownMembersAreOnTheWire() throws IOException {
    qemu.inject("query-chardev", Fault.unknownMember());
    qemu.on("query-chardev").reply("[{'label': 'l', 'filename': 'f', 'frontend-open': true}]");
    try (RawClient client = RawClient.connect(qemu)) {
      client.line();
      client.send(NEGOTIATE + "{\"execute\":\"query-chardev\"}");
      assertThat(client.until("label")).contains("\"from-the-future\": true}]}");
    }
  }

  @Test
  void unknownEnumValue() {
    qemu.inject(Fault.unknownEnumValue());
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryStatus().status()).isEqualTo(RunState.UNRECOGNIZED);
    }
  }

  @Test
  void unknownBranch() {
    qemu.inject(Fault.unknownBranch());
    qemu.on("query-memory-devices")
        .reply("[{'type': 'dimm', 'data': {'addr': 0, 'size': 1, 'slot': 0,"
            + " 'node': 0, 'memdev': 'm', 'hotplugged': false, 'hotpluggable': true}}]");
    try (QmpClient client = qemu.connect()) {
      MemoryDeviceInfo device = Qmp.on(client).queryMemoryDevices().get(0);
      assertThat(device).isInstanceOf(MemoryDeviceInfo.Unrecognized.class);
    }
  }

  @Test
  void aFaultThatCannotBeFailsTheTest() {
    qemu.inject(Fault.unknownBranch());
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryChardev()).isEmpty();
    }
    assertThatThrownBy(qemu::close).rootCause().hasMessageContaining("no union");
  }

  @Test
  void anEventThatIsNoneFailsTheTestAndNotItsClient() {
    qemu.inject(Fault.eventBeforeGreeting("RESUMED"));
    qemu.inject(Fault.eventBeforeReply("STOPPED"));
    try (QmpClient client = qemu.connect()) {
      assertThat(Qmp.on(client).queryBlock()).isEmpty();
    }
    assertThatThrownBy(qemu::close).rootCause().hasMessageContaining("no event 'RESUMED'");
  }

  @Test
  void aFaultOfTheNextClientIsNoneOfACommand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> qemu.inject("stop", Fault.pretty()))
        .withMessageContaining("next client");
  }
}
