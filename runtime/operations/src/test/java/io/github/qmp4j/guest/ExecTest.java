package io.github.qmp4j.guest;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.agent.ScriptedAgent;
import io.github.qmp4j.agent.ScriptedAgentTest;
import io.github.qmp4j.testing.Rule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ExecTest extends ScriptedAgentTest {

  @Test
  @Rule(90)
  void aProgramIsAskedAboutUntilItHasEnded() {
    connect(peer -> {
      assertThat(ScriptedAgent.receive(peer))
          .isEqualTo(
              "{\"execute\":\"guest-exec\",\"arguments\":{\"path\":\"sort\",\"arg\":[\"-r\"],"
                  + "\"env\":[\"LANG=C\"],\"input-data\":\"YQo=\",\"capture-output\":true}}");
      peer.send("{\"return\": {\"pid\": 77}}\n");
      for (int i = 0; i < 3; i++) {
        assertThat(ScriptedAgent.receive(peer))
            .isEqualTo("{\"execute\":\"guest-exec-status\",\"arguments\":{\"pid\":77}}");
        peer.send("{\"return\": {\"exited\": false}}\n");
      }
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": {\"exited\": true, \"exitcode\": 0, \"out-data\": \"w6kK\","
          + " \"out-truncated\": true, \"new\": [1]}}\n");
      peer.awaitClose();
    });
    Exec sort = Exec.of("sort", "-r").withEnvironment("LANG=C").withInput(new byte[] {'a', '\n'});
    ExecResult result = sort.run(client, LONG);
    assertThat(result.succeeded()).isTrue();
    assertThat(result.outputText()).isEqualTo("é\n");
    assertThat(result.outputTruncated()).isTrue();
    assertThat(result.errors()).isEmpty();
    assertThat(result.errorsTruncated()).isFalse();
  }

  @Test
  @Rule(90)
  void anOutputThatIsNotBase64IsAMismatch() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": {\"pid\": 77}}\n");
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": {\"exited\": true, \"out-data\": \"*\"}}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> Exec.of("true").run(client, LONG));
  }

  @Test
  void aProgramThatDoesNotEndIsGivenUpInTime() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": {\"pid\": 77}}\n");
      while (!ScriptedAgent.receive(peer).contains("guest-ping")) {
        peer.send("{\"return\": {\"exited\": false}}\n");
      }
      peer.send("{\"return\": {}}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Exec.of("sleep", "9").run(client, SHORT.multipliedBy(10)))
        .withMessageContaining("guest-exec: no reply within 600 ms");
    client.execute(command("guest-ping"));
  }

  @Test
  @Rule({88, 90})
  void aProgramIsNotAskedAboutWhileAnotherThreadHasFrozenTheGuest() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch frozen = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      started.countDown();
      peer.send("{\"return\": {\"pid\": 77}}\n");
      String next = ScriptedAgent.receive(peer);
      while (!next.contains("guest-fsfreeze-freeze")) {
        peer.send("{\"return\": {\"exited\": false}}\n");
        next = ScriptedAgent.receive(peer);
      }
      peer.send("{\"return\": 1}\n");
      frozen.countDown();
      assertThat(ScriptedAgent.receive(peer)).contains("guest-fsfreeze-thaw");
      peer.send("{\"return\": 1}\n");
      assertThat(ScriptedAgent.receive(peer)).contains("guest-exec-status");
      peer.send("{\"return\": {\"exited\": true, \"exitcode\": 3}}\n");
      peer.awaitClose();
    });
    FutureTask<ExecResult> running =
        new FutureTask<>(() -> Exec.of("sleep", "1").run(client, LONG));
    new Thread(running, "caller").start();
    started.await();
    try (Freeze freeze = Freeze.begin(client, LONG)) {
      assertThat(freeze.fileSystems()).isEqualTo(1);
      frozen.await();
      Thread.sleep(100); // longer than the pauses between two questions
    }
    assertThat(running.get().exitCode()).isEqualTo(3);
    assertThat(running.get().succeeded()).isFalse();
  }
}
