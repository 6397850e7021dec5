package io.github.qmp4j.guest;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.agent.FrozenException;
import io.github.qmp4j.agent.ScriptedAgent;
import io.github.qmp4j.agent.ScriptedAgentTest;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreezeTest extends ScriptedAgentTest {

  private static void expect(ScriptedPeer peer, String command, String reply) throws IOException {
    assertThat(ScriptedAgent.receive(peer)).contains("\"" + command + "\"");
    peer.send(reply + "\n");
  }

  private static void expectThaw(ScriptedPeer peer) throws IOException {
    expect(peer, "guest-fsfreeze-thaw", "{\"return\": 2}");
  }

  @Test
  @Rule(88)
  void whatWasFrozenIsThawedAtTheEndOfTheBlock() {
    connect(peer -> {
      expect(peer, "guest-fsfreeze-freeze", "{\"return\": 2}");
      expectThaw(peer);
      expect(peer, "guest-ping", "{\"return\": {}}");
      peer.awaitClose();
    });
    try (Freeze freeze = Freeze.begin(client, LONG)) {
      assertThat(freeze.fileSystems()).isEqualTo(2);
    }
    client.execute(command("guest-ping"));
  }

  @Test
  @Rule(88)
  void whatWasFrozenIsThawedWhenTheWorkFails() {
    connect(peer -> {
      expect(peer, "guest-fsfreeze-freeze", "{\"return\": 2}");
      expectThaw(peer);
      peer.awaitClose();
    });
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
      try (Freeze freeze = Freeze.begin(client, LONG)) {
        throw new ArithmeticException("of " + freeze.fileSystems());
      }
    });
  }

  @Test
  @Rule(88)
  void onlyTheNamedFileSystemsAreFrozenIfSomeAreNamed() {
    connect(peer -> {
      assertThat(ScriptedAgent.receive(peer))
          .isEqualTo("{\"execute\":\"guest-fsfreeze-freeze-list\","
              + "\"arguments\":{\"mountpoints\":[\"/\",\"/srv\"]}}");
      peer.send("{\"return\": 1}\n");
      expectThaw(peer);
      peer.awaitClose();
    });
    Freeze.begin(client, List.of("/", "/srv"), LONG).close();
  }

  @Test
  @Rule(88)
  void aFreezeThatIsNotAnsweredInTimeIsThawed() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      String number = ScriptedAgent.attempt(peer);
      peer.send("{\"return\": 2}\n"); // frozen after all
      ScriptedAgent.answerAttempt(peer, number);
      expectThaw(peer);
      expect(peer, "guest-get-time", "{\"return\": 3}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Freeze.begin(client, SHORT.multipliedBy(20)))
        .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    assertThat(client.execute(command("guest-get-time")).asInt()).isEqualTo(3);
  }

  @Test
  @Rule(88)
  void aFreezeThatFailsIsThawedAndTheReasonTold() {
    connect(peer -> {
      expect(
          peer,
          "guest-fsfreeze-freeze",
          "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}");
      expectThaw(peer);
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> Freeze.begin(client, LONG))
        .satisfies(e -> assertThat(e.command()).isEqualTo("guest-fsfreeze-freeze"));
  }

  @Test
  @Rule(88)
  void anInterruptedThreadThawsAndStaysInterrupted() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      received.countDown();
      String number = ScriptedAgent.attempt(peer);
      peer.send("{\"return\": 2}\n"); // frozen after all
      ScriptedAgent.answerAttempt(peer, number);
      expectThaw(peer);
      peer.awaitClose();
    });
    FutureTask<Boolean> caller = new FutureTask<>(() -> {
      assertThatExceptionOfType(CallInterruptedException.class)
          .isThrownBy(() -> Freeze.begin(client, LONG))
          .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
      return Thread.currentThread().isInterrupted();
    });
    Thread thread = new Thread(caller, "caller");
    thread.start();
    received.await();
    thread.interrupt();
    assertThat(caller.get()).isTrue();
  }

  @Test
  @Rule(88)
  void thawingThatFailsIsTriedAgainWhenClosedAgain() {
    connect(peer -> {
      expect(peer, "guest-fsfreeze-freeze", "{\"return\": 2}");
      expect(
          peer,
          "guest-fsfreeze-thaw",
          "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}");
      expectThaw(peer);
      peer.awaitClose();
    });
    Freeze freeze = Freeze.begin(client, LONG);
    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(freeze::close);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.execute(command("guest-get-time")));
    freeze.close();
    freeze.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guest-exec", "guest-file-open", "guest-fsfreeze-freeze", "unknown"})
  @Rule(88)
  void nothingThatCouldHangTheAgentIsSentWhileFrozen(String name) {
    connect(peer -> {
      expect(peer, "guest-fsfreeze-freeze", "{\"return\": 1}");
      expect(peer, "guest-fsfreeze-status", "{\"return\": \"frozen\"}");
      expectThaw(peer);
      expect(peer, name, "{\"return\": {}}");
      peer.awaitClose();
    });
    client.execute(command("guest-fsfreeze-freeze"));
    assertThatExceptionOfType(FrozenException.class)
        .isThrownBy(() -> client.execute(command(name)))
        .withMessage(name + ": not sent, for file systems are frozen; thaw them first");
    assertThatExceptionOfType(FrozenException.class).isThrownBy(() -> Freeze.begin(client, LONG));
    assertThat(client.execute(command("guest-fsfreeze-status")).asString()).isEqualTo("frozen");
    client.execute(command("guest-fsfreeze-thaw"));
    client.execute(command(name));
  }
}
