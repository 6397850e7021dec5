package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PipeliningTest extends ScriptedTest {

  @Test
  @Rule({8, 31, 33})
  void allCommandsAreSentBeforeAnyIsAnswered() {
    QmpClient client = connect(QmpOptions.builder().inBandOnly().build(), peer -> {
      List<String> commands = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        commands.add(peer.receive());
      }
      for (String command : commands) {
        peer.answer(command, "\"" + command.substring(12, 15) + "\"");
      }
      peer.awaitClose();
    });
    List<PendingReply<JsonNode>> replies = new ArrayList<>();
    for (int i = 100; i < 200; i++) {
      replies.add(client.submit(command(Integer.toString(i))));
    }
    for (int i = 199; i >= 100; i--) {
      assertThat(replies.get(i - 100).await(LONG).asString()).isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void aReplyIsDoneWhenItHasComeAndCanBeHadAgain() {
    CountDownLatch asked = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      asked.await();
      peer.answer(x, "1");
      peer.answer(peer.receive(), "2");
      peer.awaitClose();
    });
    PendingReply<JsonNode> reply = client.submit(command("x"));
    assertThat(reply.isDone()).isFalse();
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> reply.await(SHORT))
        .satisfies(e -> assertThat(e.waited()).isEqualTo(SHORT));
    asked.countDown();
    assertThat(client.execute(command("y"), LONG).asInt()).isEqualTo(2);
    assertThat(reply.isDone()).isTrue();
    assertThat(reply.await().asInt()).isEqualTo(1);
    assertThat(reply.await().asInt()).isEqualTo(1);
  }

  @Test
  void aReplyIsDoneAlsoWhenNobodyWaits() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    PendingReply<JsonNode> reply = client.submit(command("x"));
    long end = System.nanoTime() + LONG.toNanos();
    while (!reply.isDone()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    assertThat(reply.await().asInt()).isEqualTo(1);
  }

  @Test
  void aRefusalIsForItsOwnCommandOnly() {
    QmpClient client = connect(peer -> {
      String first = peer.receive();
      String second = peer.receive();
      send(
          peer,
          "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}"
              + ScriptedPeer.idOf(first)
              + "}");
      peer.answer(second, "2");
      peer.awaitClose();
    });
    PendingReply<JsonNode> first = client.submit(command("a"));
    PendingReply<JsonNode> second = client.submit(command("b"));
    assertThat(second.await(LONG).asInt()).isEqualTo(2);
    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(first::await);
  }

  @Test
  @Rule(45)
  void theEndIsToldToAllThatWereSubmittedAndNothingIsSentAfterIt() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "1");
      peer.receive();
    });
    PendingReply<JsonNode> first = client.submit(command("a"));
    PendingReply<JsonNode> second = client.submit(command("b"));
    assertThat(first.await(LONG).asInt()).isEqualTo(1);
    assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> second.await(LONG));
    assertThat(second.isDone()).isTrue();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.submit(command("c")));
  }

  @Test
  @NeedsQemu
  @Rule({8, 33})
  void aRealServerAnswersAllThatWasSentAtOnce() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      List<PendingReply<JsonNode>> replies = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        replies.add(client.submit(command(i % 2 == 0 ? "query-status" : "query-version")));
      }
      for (int i = 0; i < 500; i++) {
        String member = i % 2 == 0 ? "running" : "qemu";
        assertThat(replies.get(i).await(LONG).has(member)).isTrue();
      }
    }
  }
}
