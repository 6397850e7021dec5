package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultsTest extends ScriptedTest {

  @Test
  @Rule(4)
  void aReplyMayComeByteByByteAndWithOthersInOneRead() {
    QmpClient client = connect(peer -> {
      for (byte b :
          ("{\"return\": \"slow\"" + ScriptedPeer.idOf(peer.receive()) + "}").getBytes()) {
        peer.send(new byte[] {b});
        Thread.sleep(1);
      }
      String event = "{\"event\": \"E\", \"timestamp\": {}}";
      peer.send(event + event + "{\"return\"\r\n:\t\"" + peer.receive().length() + "\"}");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asString()).isEqualTo("slow");
    assertThat(client.execute(command("x")).asString()).isEqualTo("15");
  }

  @Test
  @Rule(9)
  void aReplyMayBeLong() {
    String text = "x".repeat(10 << 20);
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "\"" + text + "\"");
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asString()).isEqualTo(text);
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  void aReplyBeyondTheLimitEndsTheConnection() {
    QmpClient client = connect(QmpOptions.builder().maxMessageBytes(1_000).build(), peer -> {
      peer.answer(peer.receive(), "\"" + "x".repeat(100_000) + "\"");
      peer.awaitClose();
    });
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(() -> client.execute(command("x")))
        .withMessageContaining("more than 1000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "{\"return\": <}", "{\"return\": {}]", "\u0000"})
  void garbageIsToldToAllWhoWaitAndToThoseWhoComeLater(String garbage) throws Exception {
    QmpClient client = connect(peer -> {
      for (int i = 0; i < 4; i++) {
        peer.receive();
      }
      peer.send(garbage);
      peer.awaitClose();
    });
    EventQueue events = client.events(Plain.NO_CLASSES);
    assertThat(failures(4, client)).hasSize(4).allMatch(e -> e instanceof NotQmpException);
    assertThatExceptionOfType(NotQmpException.class).isThrownBy(() -> client.execute(command("x")));
    assertThatExceptionOfType(NotQmpException.class).isThrownBy(() -> events.poll(SHORT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"return\": ", "{\"return\": {}", "{\"return\": \"\\"})
  @Rule(45)
  void anEndWhereverItComesIsToldToAllWhoWait(String before) throws Exception {
    QmpClient client = connect(peer -> {
      for (int i = 0; i < PendingCalls.MOST_IN_BAND; i++) {
        peer.receive();
      }
      peer.send(before);
    });
    assertThat(failures(8, client))
        .hasSize(8)
        .allMatch(e -> e instanceof ConnectionEndedException end && end.closedBy() == Closer.SERVER)
        .allSatisfy(e -> assertThat(e)
            .hasMessageEndingWith(
                before.isEmpty() ? "ended: closed" : "ended: closed in the middle of a message"));
  }

  @Test
  @Rule(45)
  void quitSucceedsWithoutAReply() {
    QmpClient client = connect(ScriptedPeer::receive);
    assertThat(client.execute(command("quit")).isEmpty()).isTrue();
  }

  @Test
  @Rule(45)
  void quitSucceedsAlsoIfTheEndIsAReset() {
    CountDownLatch sent = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"quit\"}");
      sent.await();
      // Closes and leaves more unread than it takes at once.
    });
    PendingReply<JsonNode> quit = client.submit(command("quit"));
    PendingReply<JsonNode> unread =
        client.submit(command("x", "{\"a\":\"" + "x".repeat(128 << 10) + "\"}"));
    sent.countDown();
    assertThat(quit.await(LONG).isEmpty()).isTrue();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> unread.await(LONG))
        .satisfies(e -> assertThat(e.closedBy()).isEqualTo(Closer.FAULT));
  }

  @Test
  void quitIsSentWithoutTerminator() {
    CountDownLatch checked = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "{}");
      assertThatExceptionOfType(java.io.EOFException.class).isThrownBy(peer::receiveByte);
      checked.countDown();
    });
    client.execute(command("quit"));
    client.close();
    assertThat(checked).satisfies(latch -> latch.await());
  }

  @Test
  void closingUnblocksAllWhoWait() throws Exception {
    CountDownLatch received = new CountDownLatch(PendingCalls.MOST_IN_BAND);
    QmpClient client = connect(peer -> {
      for (int i = 0; i < PendingCalls.MOST_IN_BAND; i++) {
        peer.receive();
        received.countDown();
      }
      peer.awaitClose();
    });
    EventQueue events = client.events(Plain.NO_CLASSES);
    Running<QmpEvent> polling = start(() -> events.poll(LONG));
    List<Running<JsonNode>> calls = calls(8, client);
    received.await();
    client.close();
    client.close();
    assertThat(failures(calls))
        .hasSize(8)
        .allMatch(
            e -> e instanceof ConnectionEndedException end && end.closedBy() == Closer.CLIENT);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(polling::get)
        .withCauseInstanceOf(ConnectionEndedException.class);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x")));
  }

  @Test
  void anInterruptEndsOneWaitAndNothingElse() throws Exception {
    CountDownLatch received = new CountDownLatch(3);
    CountDownLatch interrupted = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      List<String> commands = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        commands.add(peer.receive());
        received.countDown();
      }
      interrupted.await();
      for (String command : commands) {
        peer.answer(command, "\"ok\"");
      }
      peer.answer(peer.receive(), "\"next\"");
      peer.awaitClose();
    });
    List<Running<JsonNode>> calls = calls(3, client);
    received.await();
    for (Running<JsonNode> call : calls.subList(0, 2)) { // one of them is the one that reads
      call.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(call::get)
          .withCauseInstanceOf(CallInterruptedException.class);
    }
    interrupted.countDown();
    assertThat(calls.get(2).get().asString()).isEqualTo("ok");
    assertThat(client.execute(command("x")).asString()).isEqualTo("next");
  }

  @Test
  void theInterruptFlagStaysSetAndAnInterruptedThreadSendsNothing() throws Exception {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).contains("good");
      peer.answer("", "1");
      peer.awaitClose();
    });
    Running<Boolean> call = start(() -> {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CallInterruptedException.class)
          .isThrownBy(() -> client.execute(command("bad")));
      return Thread.currentThread().isInterrupted();
    });
    assertThat(call.get()).isTrue();
    assertThat(client.execute(command("good")).asInt()).isEqualTo(1);
  }

  @Test
  void aServerThatWantsItsOutputReadFirstCannotBlockAWriter() {
    String big = "{\"a\":\"" + "x".repeat(4 << 20) + "\"}";
    String event = "{\"event\": \"E\", \"data\": {\"a\": \"" + "y".repeat(10_000) + "\"}}\r\n";
    QmpClient client = connect(peer -> {
      // More than any socket buffer holds, before the first byte is read.
      for (int i = 0; i < 400; i++) {
        peer.send(event);
      }
      peer.answer("", Integer.toString(peer.receive().length()));
      peer.awaitClose();
    });
    assertThat(client.execute(command("x", big), LONG).asInt()).isGreaterThan(4 << 20);
  }

  @Test
  void aRequestThatIsHalfWrittenWhenItsCallerGivesUpIsWrittenToTheEnd() throws Exception {
    String big = "{\"a\":\"" + "x".repeat(4 << 20) + "\"}";
    CountDownLatch gaveUp = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      gaveUp.await();
      assertThat(peer.receive()).startsWith("{\"execute\":\"big\"").endsWith("x\"}}");
      peer.answer("", "1");
      peer.answer(peer.receive(), "2");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("big", big), Duration.ofMillis(200)));
    gaveUp.countDown();
    assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(2);
  }

  @Test
  void aPeerThatTakesNothingMakesWritersGiveUpInTimeAndWithoutPilingUp() throws Exception {
    String big = "{\"a\":\"" + "x".repeat(4 << 20) + "\"}";
    QmpClient client = connect(peer -> Thread.sleep(20_000));
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(QmpTimeoutException.class)
          .isThrownBy(() -> client.execute(command("big", big), SHORT));
    }
  }

  private static List<Running<JsonNode>> calls(int count, QmpClient client) {
    List<Running<JsonNode>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(start(() -> client.execute(command("x"), LONG)));
    }
    return calls;
  }

  private static List<Throwable> failures(int count, QmpClient client) throws Exception {
    return failures(calls(count, client));
  }

  private static List<Throwable> failures(List<Running<JsonNode>> calls) throws Exception {
    List<Throwable> failures = new ArrayList<>();
    for (Running<JsonNode> call : calls) {
      try {
        call.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    return failures;
  }
}
