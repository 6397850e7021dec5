package io.github.qmp4j.agent;

import static io.github.qmp4j.agent.Plain.command;
import static io.github.qmp4j.agent.Plain.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgentClientTest extends ScriptedAgentTest {

  @Test
  @Rule({15, 80, 81, 82})
  void thereIsNoGreetingNoNegotiationAndNoId() {
    connect(peer -> {
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"guest-ping\"}");
      peer.send("{\"return\": {}}\n");
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"guest-info\"}");
      peer.send("{\"return\": 7}\n");
      peer.awaitClose();
    });
    assertThat(client.execute(command("guest-ping"))).isEmpty();
    assertThat(client.execute(command("guest-info")).asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"return\": {\"left\": \"by an older client\"}}\n",
        "{\"return\": {\"count\": 3, \"buf-b64\": \"AAAA",
        "{\"return\": \"\\",
        "}}]] no JSON at all \u0000",
        "{\"QMP\": ]",
        "",
      })
  @Rule({54, 55, 83, 84, 85})
  void whatComesBeforeTheSentinelIsForgotten(String leftOver) {
    connectRaw(peer -> {
      peer.send(leftOver);
      ScriptedAgent.getInStep(peer);
      peer.send("{\"return\": \"" + ScriptedAgent.receive(peer).length() + "\"}\n");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asString()).isEqualTo("15");
  }

  @Test
  @Rule(85)
  void answersToOlderAttemptsAreSkipped() {
    connectRaw(peer -> {
      String number = ScriptedAgent.attempt(peer);
      ScriptedAgent.answerAttempt(peer, "1");
      ScriptedAgent.answerAttempt(peer, "-" + number);
      ScriptedAgent.answerAttempt(peer, "\"" + number + "\"");
      peer.send(ScriptedAgent.SENTINEL);
      peer.send(ScriptedAgent.STRAY);
      ScriptedAgent.answerAttempt(peer, number);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 1}\n");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule(83)
  void eachAttemptHasANumberOfItsOwnOfSixtyThreeBits() throws Exception {
    Set<String> numbers = new HashSet<>();
    int[] clients = {0};
    CountDownLatch done = new CountDownLatch(20);
    QmpAddress address = serve(peer -> {
      clients[0]++;
      String number = ScriptedAgent.attempt(peer);
      assertThat(Long.parseLong(number)).isNotNegative();
      numbers.add(number);
      ScriptedAgent.answerAttempt(peer, number);
      peer.awaitClose();
      done.countDown();
    });
    for (int i = 0; i < 20; i++) {
      AgentClient.connect(address, PATIENT).close();
    }
    done.await();
    assertThat(numbers).hasSize(clients[0]);
  }

  @Test
  @Rule({81, 82, 85})
  void afterATimeoutBothGetInStepAndTheLateReplyIsDropped() {
    CountDownLatch gaveUp = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      gaveUp.await();
      peer.send("{\"return\": \"late\"}\n");
      String number = ScriptedAgent.attempt(peer);
      peer.send("{\"return\": \"later\"}\n{\"return\": \"broken off");
      ScriptedAgent.answerAttempt(peer, number);
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"next\"}");
      peer.send("{\"return\": \"next\"}\n");
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"last\"}");
      peer.send("{\"return\": \"last\"}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("slow"), SHORT))
        .satisfies(e -> assertThat(e.command()).isEqualTo("slow"));
    gaveUp.countDown();
    assertThat(client.execute(command("next")).asString()).isEqualTo("next");
    assertThat(client.execute(command("last")).asString()).isEqualTo("last");
  }

  @Test
  @Rule({82, 86})
  void anAgentThatStaysSilentCostsEachCallItsTimeAndIsBackWhenItWakesUp() {
    CountDownLatch wake = new CountDownLatch(1);
    connect(peer -> {
      wake.await();
      ScriptedAgent.receive(peer);
      ScriptedAgent.getInStep(peer);
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"c\"}");
      peer.send("{\"return\": \"c\"}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("a"), SHORT))
        .withMessageEndingWith("a: no reply within 60 ms");
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("b"), SHORT))
        .withMessageEndingWith(
            "b: not sent, for the agent did not answer earlier commands within 60 ms");
    wake.countDown();
    assertThat(client.execute(command("c")).asString()).isEqualTo("c");
  }

  @Test
  @Rule({82, 86})
  void theAttemptOfACallThatGaveUpCountsForTheNextOne() throws Exception {
    CountDownLatch gaveUp = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      String number = ScriptedAgent.attempt(peer);
      gaveUp.await();
      peer.send("{\"return\": \"late\"}\n");
      ScriptedAgent.answerAttempt(peer, number);
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"c\"}");
      peer.send("{\"return\": \"c\"}\n");
      answered.countDown();
      peer.awaitClose();
    });
    for (String name : List.of("a", "b")) {
      assertThatExceptionOfType(QmpTimeoutException.class)
          .isThrownBy(() -> client.execute(command(name), SHORT));
    }
    gaveUp.countDown();
    assertThat(client.execute(command("c")).asString()).isEqualTo("c");
    answered.await();
  }

  @Test
  @Rule({86, 92})
  void anAgentThatHasMissedTheFirstAttemptIsAskedAgain() {
    connectRaw(peer -> {
      ScriptedAgent.attempt(peer);
      ScriptedAgent.getInStep(peer);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 1}\n");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule(86)
  void anAgentThatNeverAnswersIsGivenUpInTime() {
    QmpAddress address = serve(ScriptedPeer::awaitClose);
    QmpOptions impatient = QmpOptions.builder().connectTimeout(SHORT).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> AgentClient.connect(address, impatient))
        .withMessageContaining("no answer within 60 ms");
  }

  @Test
  void aMonitorIsToldFromAnAgentByItsGreeting() {
    QmpAddress address = serve(peer -> {
      peer.send("{\"QMP\": {\"version\": {}, \"capabilities\": []}}\r\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> AgentClient.connect(address))
        .withMessageEndingWith("this is a QMP monitor, no guest agent");
  }

  @Test
  void anEndBeforeTheAgentAnswersIsTold() {
    QmpAddress address = serve(peer -> {});
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> AgentClient.connect(address, PATIENT))
        .withMessageContaining("ended before the agent answered");
  }

  @Test
  @Rule({42, 44, 89})
  void aRefusalIsToldAndHarmsNothing() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      peer.send("{\"error\": {\"class\": \"CommandDisabled\", \"desc\": \"no\"}}\n");
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 1}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("guest-exec")))
        .satisfies(e -> assertThat(e.errorClass()).isEqualTo("CommandDisabled"));
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule({28, 87})
  void aCommandThatIsSilentOnSuccessReturnsAndThenBothGetInStep() {
    connect(peer -> {
      assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"guest-suspend-ram\"}");
      String number = ScriptedAgent.attempt(peer);
      peer.send("{\"error\": {\"class\": \"GenericError\", \"desc\": \"too late\"}}\n");
      ScriptedAgent.answerAttempt(peer, number);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 1}\n");
      peer.awaitClose();
    });
    client.execute(silent("guest-suspend-ram"));
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule({28, 87})
  void aCommandThatIsSilentOnSuccessTellsItsFailure() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      peer.send("{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}\n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(silent("guest-shutdown"), LONG));
  }

  @Test
  @Rule({28, 45})
  void whatIsNotSentSinceTheConnectionHasEndedIsNoSuccess() {
    connect(peer -> {});
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("guest-ping")));
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(silent("guest-shutdown"), LONG));
  }

  @ParameterizedTest
  @Rule({83, 84})
  @ValueSource(
      strings = {
        "S{\"return\": 45",
        "SS{\"return\": 1}\n",
        "{\"return\": 1}S{\"return\": 2}S\n",
        "S{\"error\": {\"class\": \"GenericErS",
      })
  void answersToOthersMayEndAnywhere(String stale) {
    connectRaw(peer -> {
      String number = ScriptedAgent.attempt(peer);
      peer.send(stale.replace('S', '\u00ff').getBytes(StandardCharsets.ISO_8859_1));
      ScriptedAgent.answerAttempt(peer, number);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 7}");
      peer.send(ScriptedAgent.SENTINEL);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": 8}\n");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asInt()).isEqualTo(7);
    assertThat(client.execute(command("x")).asInt()).isEqualTo(8);
  }

  @Test
  @Rule({28, 45, 87})
  void theEndOfTheConnectionIsSuccessForGuestShutdown() {
    connect(ScriptedAgent::receive);
    client.execute(silent("guest-shutdown"), LONG);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("guest-ping")));
  }

  @Test
  @Rule(81)
  void manyThreadsTakeTurns() throws Exception {
    int callers = 8;
    int rounds = 50;
    connect(peer -> {
      for (int i = 0; i < callers * rounds; i++) {
        String name = ScriptedAgent.receive(peer).substring(12, 14);
        peer.send("{\"return\": \"" + name + "\"}\n");
      }
      peer.awaitClose();
    });
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    List<FutureTask<Void>> running = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      String name = "c" + i;
      running.add(start(() -> {
        for (int k = 0; k < rounds; k++) {
          String answer = client.execute(command(name)).asString();
          if (!answer.equals(name)) {
            wrong.add(name + " got " + answer);
          }
        }
      }));
    }
    for (FutureTask<Void> caller : running) {
      caller.get();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void closingUnblocksAllWhoWait() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      received.countDown();
      peer.awaitClose();
    });
    List<FutureTask<Void>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(start(() -> client.execute(command("x"))));
    }
    received.await();
    client.close();
    for (FutureTask<Void> caller : running) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(caller::get)
          .withCauseInstanceOf(ConnectionEndedException.class);
    }
  }

  @Test
  void anInterruptEndsOneWaitAndTheNextCommandGetsItsOwnReply() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    connect(peer -> {
      ScriptedAgent.receive(peer);
      received.countDown();
      interrupted.await();
      peer.send("{\"return\": \"late\"}\n");
      ScriptedAgent.getInStep(peer);
      ScriptedAgent.receive(peer);
      peer.send("{\"return\": \"next\"}\n");
      peer.awaitClose();
    });
    FutureTask<JsonNode> caller = new FutureTask<>(() -> client.execute(command("x")));
    Thread thread = new Thread(caller, "caller");
    thread.start();
    received.await();
    thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(caller::get)
        .withCauseInstanceOf(CallInterruptedException.class);
    interrupted.countDown();
    assertThat(client.execute(command("next")).asString()).isEqualTo("next");
  }

  @Test
  @Rule(89)
  void whatIsNotAllowedWhileFileSystemsAreFrozenIsAskedForAgain() {
    connect(peer -> {
      for (boolean enabled : new boolean[] {false, true}) {
        assertThat(ScriptedAgent.receive(peer)).isEqualTo("{\"execute\":\"guest-info\"}");
        peer.send("{\"return\": {\"supported_commands\": [{\"name\": \"guest-exec\", \"enabled\": "
            + enabled
            + "}]}}\n");
      }
      peer.awaitClose();
    });
    assertThat(client.supports("guest-exec")).isFalse();
    assertThat(client.supports("guest-exec")).isTrue();
    assertThat(client.supports("guest-exec")).as("known").isTrue();
  }

  @Test
  void garbageInPlaceOfAReplyIsTold() {
    connect(peer -> {
      ScriptedAgent.receive(peer);
      peer.send("login: \n");
      peer.awaitClose();
    });
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(() -> client.execute(command("x")))
        .satisfies(e -> assertThat(e.excerpt()).contains("login"));
  }
}
