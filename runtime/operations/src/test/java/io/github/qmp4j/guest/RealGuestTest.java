package io.github.qmp4j.guest;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NeedsQemuGa
@Timeout(60)
class RealGuestTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  private RealAgent agent;
  private AgentClient client;

  @BeforeEach
  void start() {
    agent = RealAgent.start();
    client = AgentClient.connect(
        QmpAddress.unix(agent.socket()),
        QmpOptions.builder().connectTimeout(LONG).build());
  }

  @AfterEach
  void stop() {
    client.close();
    agent.close();
  }

  @Test
  @Rule(90)
  void aProgramIsRunWithInputAndEnvironmentAndBringsItsOutput() {
    byte[] input = "\u00e9\0x\n".getBytes(StandardCharsets.UTF_8);
    Exec program = Exec.of("/bin/sh", "-c", "cat; echo $GREETING >&2; exit 3")
        .withInput(input)
        .withEnvironment("GREETING=hello", "PATH=/usr/bin:/bin");
    ExecResult result = program.run(client, LONG);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.signal()).isNull();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.output()).isEqualTo(input);
    assertThat(result.errorText()).isEqualTo("hello\n");
    assertThat(Exec.of("/bin/true").run(client, LONG).succeeded()).isTrue();
  }

  @Test
  @Rule(90)
  void aProgramThatASignalEndsSaysWhich() {
    ExecResult result = Exec.of("/bin/sh", "-c", "kill -9 $$").run(client, LONG);
    assertThat(result.signal()).isEqualTo(9);
    assertThat(result.exitCode()).isNull();
    assertThat(result.succeeded()).isFalse();
  }

  @Test
  @Rule(90)
  void moreOutputThanTheAgentKeepsIsCutOffVisibly() {
    String seventeenMegabytes = "head -c 17825792 /dev/zero";
    ExecResult result = Exec.of("/bin/sh", "-c", seventeenMegabytes).run(client, LONG);
    assertThat(result.outputTruncated()).isTrue();
    assertThat(result.errorsTruncated()).isFalse();
    assertThat(result.output()).hasSize(16 << 20);
  }

  @Test
  void aProgramThatTakesTooLongIsGivenUpAndTheAgentIsUsable() {
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Exec.of("/bin/sleep", "2").run(client, Duration.ofMillis(200)));
    assertThat(client.execute(command("guest-ping"))).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsRefused() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> Exec.of("/no/such/program").run(client, LONG));
  }

  @Test
  @Rule(88)
  void anAgentFreezesAndThaws() {
    // Nothing is mounted there, so nothing of this machine is frozen.
    try (Freeze freeze = Freeze.begin(client, List.of("/no/such/mount/point"), LONG)) {
      assertThat(freeze.fileSystems()).isZero();
      assertThat(client.execute(command("guest-fsfreeze-status")).asString()).isEqualTo("thawed");
    }
    assertThat(client.execute(command("guest-get-time")).isNumber()).isTrue();
  }
}
