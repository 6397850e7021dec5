package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NeedsQemu
@Timeout(60)
class RealServerTest {

  private RealQemu qemu;
  private QmpClient client;

  @BeforeEach
  void connect() {
    qemu = RealQemu.start();
    client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
  }

  @AfterEach
  void close() {
    client.close();
    qemu.close();
  }

  @Test
  @Rule({11, 12})
  void theGreetingTellsVersionAndCapabilities() {
    assertThat(client.greeting().version()).isGreaterThan(new QmpVersion(2, 0, 0));
    assertThat(client.greeting().capabilities()).contains("oob");
  }

  @Test
  void aCommandIsAnswered() {
    assertThat(client.execute(command("query-status")).get("running").asBoolean())
        .isFalse();
  }

  @Test
  @Rule({41, 42})
  void aRefusedCommandTellsWhyAndHarmsNothing() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("no-such-command")))
        .satisfies(e -> {
          assertThat(e.errorClass()).isEqualTo("CommandNotFound");
          assertThat(e.command()).isEqualTo("no-such-command");
          assertThat(e.description()).contains("no-such-command");
        });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("device_del", "{\"id\":\"none\"}")))
        .satisfies(e -> assertThat(e.errorClass()).isEqualTo("DeviceNotFound"));
    assertThat(client.execute(command("query-name")).isObject()).isTrue();
  }

  @Test
  @Rule({46, 48})
  void eventsComeWithTheirTime() {
    EventQueue events = client.events(Plain.NO_CLASSES);
    client.execute(command("cont"));
    client.execute(command("stop"));
    QmpEvent resume = events.poll(Duration.ofSeconds(5));
    QmpEvent stop = events.poll(Duration.ofSeconds(5));
    assertThat(resume.eventName()).isEqualTo("RESUME");
    assertThat(resume.timestamp().instant()).isPresent();
    assertThat(stop.eventName()).isEqualTo("STOP");
    assertThat(events.poll(Duration.ofMillis(50))).isNull();
    assertThat(events.missed()).isZero();
  }

  @Test
  @Rule(45)
  void quitSucceedsAndThenTheConnectionHasEnded() {
    EventQueue events = client.events(Plain.NO_CLASSES);
    client.execute(command("quit"));
    assertThat(events.poll(Duration.ofSeconds(5)).eventName()).isEqualTo("SHUTDOWN");
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> events.poll(Duration.ofSeconds(5)))
        .satisfies(e -> assertThat(e.closedBy()).isEqualTo(ConnectionEndedException.Closer.SERVER));
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("query-status")));
  }
}
