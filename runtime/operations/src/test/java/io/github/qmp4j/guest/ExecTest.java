package io.github.qmp4j.guest;

import static io.github.qmp4j.agent.Plain.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExecTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final FakeQemu agent = FakeQemu.of("qga-10.2").inMemory().start();
  private final AgentClient client = agent.connectAgent();

  @BeforeEach
  void startPrograms() {
    agent.on("guest-exec").reply("{'pid': 77}");
  }

  @AfterEach
  void close() {
    client.close();
    agent.close();
  }

  @Test
  @Rule(90)
  void aProgramIsAskedAboutUntilItHasEnded() {
    agent
        .on("guest-exec-status")
        .replyUnchecked(
            "{'exited': false}",
            "{'exited': false}",
            "{'exited': false}",
            "{'exited': true, 'exitcode': 0, 'out-data': 'w6kK', 'out-truncated': true, 'new': [1]}");
    Exec sort = Exec.of("sort", "-r").withEnvironment("LANG=C").withInput(new byte[] {'a', '\n'});
    ExecResult result = sort.run(client, LONG);
    assertThat(result.succeeded()).isTrue();
    assertThat(result.outputText()).isEqualTo("é\n");
    assertThat(result.outputTruncated()).isTrue();
    assertThat(result.errors()).isEmpty();
    assertThat(result.errorsTruncated()).isFalse();
    assertThat(result)
        .hasToString("exit code 0, 3 bytes of output (truncated), 0 bytes of errors")
        .isEqualTo(new ExecResult(0, null, "é\n".getBytes(UTF_8), new byte[0], true, false));
    String status = "guest-exec-status {\"pid\":77}";
    assertThat(agent.received())
        .extracting(Object::toString)
        .filteredOn(received -> received.startsWith("guest-exec"))
        .containsExactly(
            "guest-exec {\"path\":\"sort\",\"arg\":[\"-r\"],"
                + "\"env\":[\"LANG=C\"],\"input-data\":\"YQo=\",\"capture-output\":true}",
            status,
            status,
            status,
            status);
  }

  @Test
  @Rule(90)
  void anOutputThatIsNotBase64IsAMismatch() {
    agent.on("guest-exec-status").reply("{'exited': true, 'out-data': '*'}");
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> Exec.of("true").run(client, LONG));
  }

  @Test
  void aProgramThatDoesNotEndIsGivenUpInTime() {
    agent.on("guest-exec-status").reply("{'exited': false}");
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Exec.of("sleep", "9").run(client, Duration.ofMillis(600)))
        .withMessageContaining("guest-exec: 'sleep' (process 77) has not ended within 600 ms");
    client.execute(command("guest-ping"));
  }

  @Test
  @Rule({88, 90})
  void aProgramIsNotAskedAboutWhileAnotherThreadHasFrozenTheGuest() throws Exception {
    agent.on("guest-exec-status").reply("{'exited': false}");
    agent.on("guest-fsfreeze-freeze").reply("1");
    Running<ExecResult> running = Running.start(() -> Exec.of("sleep", "1").run(client, LONG));
    agent.awaitReceived("guest-exec-status", LONG);
    try (Freeze freeze = Freeze.begin(client, LONG)) {
      assertThat(freeze.fileSystems()).isEqualTo(1);
      Thread.sleep(100); // longer than the pauses between two questions
      agent.on("guest-exec-status").reply("{'exited': true, 'exitcode': 3}");
    }
    assertThat(running.get().exitCode()).isEqualTo(3);
    assertThat(running.get().succeeded()).isFalse();
    assertThat(agent.received().stream().map(command -> command.name()))
        .containsSubsequence("guest-fsfreeze-freeze", "guest-fsfreeze-thaw", "guest-exec-status")
        .doesNotContainSequence("guest-fsfreeze-freeze", "guest-exec-status");
  }

  /** What was asked when the guest was reset is not answered by the agent that comes up after that. */
  @Test
  @Rule({86, 90})
  void anAgentThatDoesNotAnswerIsAskedAgain() {
    agent.inject("guest-exec-status", Fault.stall(Duration.ofSeconds(1)));
    agent
        .on("guest-exec-status")
        .reply("{'exited': true, 'exitcode': 1}", "{'exited': true, 'exitcode': 3}");
    RunningProgram program =
        RunningProgram.start(client, Exec.of("true"), LONG, Duration.ofMillis(200));
    assertThat(program.await().exitCode()).isEqualTo(3);
  }
}
