package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

class RepliesTest extends ScriptedTest {

  @Test
  @Rule({22, 23, 27})
  void aLoneCommandIsShortAndItsReplyMayBeAnyValue() {
    QmpClient client = connect(peer -> {
      for (String value : List.of("{}", "[1]", "\"text\"", "7", "true", "null")) {
        assertThat(peer.receive()).isEqualTo("{\"execute\":\"x\"}");
        assertThat(peer.receiveByte()).isEqualTo('\n');
        peer.answer("", value);
      }
      peer.awaitClose();
    });
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      values.add(client.execute(command("x")).toString());
    }
    assertThat(values).containsExactly("{}", "[1]", "\"text\"", "7", "true", "null");
  }

  @Test
  @Rule({1, 7})
  void argumentsAreSentAsCompactJson() {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"x\",\"arguments\":{\"a\":\"é😀\"}}");
      peer.answer("", "{}");
      peer.awaitClose();
    });
    client.execute(command("x", "{\"a\":\"é😀\"}"));
  }

  @Test
  @Rule(2)
  void escapesAreDecoded() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "\"\\u00E9\\uD83D\\uDE00\\u007F\"");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asString()).isEqualTo("é😀\u007f");
  }

  @Test
  @Rule(10)
  void integersOfSixtyFourBitsStayExact() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "[-9223372036854775808, 18446744073709551615]");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).toString())
        .isEqualTo("[-9223372036854775808,18446744073709551615]");
  }

  @Test
  @Rule({31, 33, 36})
  void commandsInFlightAreToldApartByIdsInWhateverOrderTheRepliesCome() throws Exception {
    CountDownLatch firstIsThere = new CountDownLatch(1);
    QmpClient client = connect(QmpOptions.builder().inBandOnly().build(), peer -> {
      String first = peer.receive();
      firstIsThere.countDown();
      List<String> commands = new ArrayList<>(List.of(first));
      while (commands.size() < 9) {
        commands.add(peer.receive());
      }
      assertThat(first).doesNotContain("\"id\"");
      assertThat(commands.subList(1, 9)).allMatch(c -> c.matches(".*,\"id\":[1-8]}"));
      for (int i = 8; i >= 0; i--) {
        peer.answer(commands.get(i), "\"" + commands.get(i).substring(12, 14) + "\"");
      }
      // With nothing in flight the next one is short again.
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"last\"}");
      peer.answer("", "{}");
      peer.awaitClose();
    });
    List<Running<String>> calls = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String name = "c" + i;
      calls.add(start(() -> client.execute(command(name)).asString()));
      firstIsThere.await();
    }
    for (int i = 0; i < 9; i++) {
      assertThat(calls.get(i).get()).isEqualTo("c" + i);
    }
    client.execute(command("last"));
  }

  @Test
  @Rule({31, 33})
  void oneOfSeveralCommandsInFlightIsSentWithoutId() {
    QmpClient client = connect(peer -> {
      String a = peer.receive();
      String b = peer.receive();
      assertThat(List.of(a, b))
          .containsExactly("{\"execute\":\"a\"}", "{\"execute\":\"b\",\"id\":1}");
      peer.answer(a, "1");
      String c = peer.receive(); // b is older, and has an id
      String d = peer.receive();
      assertThat(List.of(c, d))
          .containsExactly("{\"execute\":\"c\"}", "{\"execute\":\"d\",\"id\":2}");
      peer.answer(b, "2");
      peer.answer(c, "3");
      peer.answer(d, "4");
      peer.awaitClose();
    });
    PendingReply<JsonNode> a = client.submit(command("a"));
    PendingReply<JsonNode> b = client.submit(command("b"));
    assertThat(a.await().asInt()).isEqualTo(1);
    PendingReply<JsonNode> c = client.submit(command("c"));
    PendingReply<JsonNode> d = client.submit(command("d"));
    assertThat(b.await().asInt()).isEqualTo(2);
    assertThat(c.await().asInt()).isEqualTo(3);
    assertThat(d.await().asInt()).isEqualTo(4);
  }

  @Test
  @Rule(34)
  void anErrorWithoutIdIsForTheCommandWithoutIdOnlyOnceOlderOnesWereAnswered() {
    String error = "{\"error\": {\"class\": \"GenericError\", \"desc\": \"whose?\"}}";
    for (boolean olderIsAnswered : new boolean[] {true, false}) {
      QmpClient client = connect(peer -> {
        String first = peer.receive();
        String older = peer.receive();
        peer.answer(first, "1");
        assertThat(older).isEqualTo("{\"execute\":\"older\",\"id\":1}");
        assertThat(peer.receive()).isEqualTo("{\"execute\":\"x\"}");
        if (olderIsAnswered) {
          peer.answer(older, "2");
        }
        send(peer, error);
        peer.awaitClose();
      });
      PendingReply<JsonNode> first = client.submit(command("first"));
      PendingReply<JsonNode> older = client.submit(command("older"));
      first.await();
      PendingReply<JsonNode> x = client.submit(command("x"));
      assertThatExceptionOfType(QmpException.class)
          .isThrownBy(x::await)
          .isInstanceOf(olderIsAnswered ? CommandRefusedException.class : NotQmpException.class);
      if (olderIsAnswered) {
        assertThat(older.await().asInt()).isEqualTo(2);
      } else {
        assertThatExceptionOfType(NotQmpException.class).isThrownBy(older::await);
      }
      stop();
    }
  }

  @Test
  @Rule(31)
  void theLateReplyOfACallThatGaveUpIsNeverTakenForAnothersReply() {
    CountDownLatch gaveUp = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      String late = peer.receive();
      gaveUp.await();
      String next = peer.receive();
      assertThat(next).contains("\"id\":");
      peer.answer(late, "\"late\"");
      peer.answer(next, "\"next\"");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("late"), SHORT))
        .satisfies(e -> assertThat(e.waited()).isEqualTo(SHORT))
        .withMessageContaining("late: no reply within 60 ms");
    gaveUp.countDown();
    assertThat(client.execute(command("next"), LONG).asString()).isEqualTo("next");
  }

  @Test
  void aLateReplyIsDroppedAlsoWhenNobodyWaits() throws Exception {
    CountDownLatch gaveUp = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      String late = peer.receive();
      gaveUp.await();
      peer.answer(late, "\"late\"");
      sent.countDown();
      String next = peer.receive();
      peer.answer(next, "\"next\"");
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("late"), SHORT));
    gaveUp.countDown();
    sent.await();
    assertThat(client.execute(command("next"), LONG).asString()).isEqualTo("next");
  }

  @Test
  @Rule(32)
  void repliesToNobodyAreDropped() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(
          peer,
          "{\"return\": 1, \"id\": 5}",
          "{\"return\": 1, \"id\": \"0\"}",
          "{\"return\": 1, \"id\": 0}",
          "{\"error\": {\"class\": \"A\", \"desc\": \"b\"}, \"id\": null}",
          "{\"something\": \"else\"}");
      peer.answer(x, "2");
      peer.awaitClose();
    });
    assertThat(client.execute(command("x")).asInt()).isEqualTo(2);
  }

  @Test
  @Rule({34, 42, 62})
  void anErrorWithoutIdIsForTheOnlyCommandInFlight() {
    QmpClient client = connect(peer -> {
      peer.receive();
      peer.send("{\"error\": {\"class\": \"Novel\", \"desc\": \"no\", \"more\": 1}}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("x")))
        .satisfies(e -> assertThat(e.errorClass()).isEqualTo("Novel"));
  }

  @Test
  @Rule(34)
  void anErrorWithoutIdIsForTheOnlyCommandInFlightAlsoIfThatHasAnId() {
    QmpClient client = connect(peer -> {
      String first = peer.receive();
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"bad\",\"id\":1}");
      peer.answer(first, "1");
      send(peer, "{\"error\": {\"class\": \"GenericError\", \"desc\": \"JSON parse error\"}}");
      peer.answer(peer.receive(), "3");
      peer.awaitClose();
    });
    PendingReply<JsonNode> first = client.submit(command("first"));
    PendingReply<JsonNode> bad = client.submit(command("bad"));
    assertThat(first.await().asInt()).isEqualTo(1);
    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(() -> bad.await(LONG));
    assertThat(client.execute(command("next")).asInt()).isEqualTo(3);
  }

  @Test
  @Rule(34)
  void anErrorWithoutIdThatCouldBeForSeveralCommandsWithIdsEndsTheSession() {
    QmpClient client = connect(peer -> {
      String first = peer.receive();
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"a\",\"id\":1}");
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"b\",\"id\":2}");
      peer.answer(first, "1");
      send(peer, "{\"error\": {\"class\": \"GenericError\", \"desc\": \"whose?\"}}");
      peer.awaitClose();
    });
    PendingReply<JsonNode> first = client.submit(command("first"));
    PendingReply<JsonNode> a = client.submit(command("a"));
    PendingReply<JsonNode> b = client.submit(command("b"));
    assertThat(first.await().asInt()).isEqualTo(1);
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(() -> a.await(LONG))
        .withMessageContaining("names no command");
    assertThatExceptionOfType(NotQmpException.class).isThrownBy(() -> b.await(LONG));
  }

  @Test
  @Rule(34)
  void furtherErrorsForOneBadRequestDoNotHitTheNextCommand() {
    String error = "{\"error\": {\"class\": \"GenericError\", \"desc\": \"JSON parse error\"}}";
    QmpClient client = connect(peer -> {
      peer.receive();
      send(peer, error, error);
      String next = peer.receive();
      assertThat(next).contains("\"id\":");
      send(peer, error);
      peer.answer(next, "1");
      assertThat(peer.receive()).doesNotContain("\"id\":");
      peer.answer("", "2");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("bad")));
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
    assertThat(client.execute(command("x")).asInt()).isEqualTo(2);
  }

  @Test
  @Rule(34)
  void anErrorThatCouldBeForSeveralCommandsEndsTheSession() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "1");
      String first = peer.receive();
      String second = peer.receive();
      peer.answer(first, "1");
      assertThat(second).contains("\"id\":");
      peer.receive();
      send(peer, "{\"error\": {\"class\": \"GenericError\", \"desc\": \"whose?\"}}");
      peer.awaitClose();
    });
    client.execute(command("x"));
    Running<JsonNode> first = start(() -> client.execute(command("x")));
    Running<JsonNode> second = start(() -> client.execute(command("x")));
    Running<JsonNode> third = start(() -> {
      Thread.sleep(150);
      return client.execute(command("x"));
    });
    List<Throwable> causes = new ArrayList<>();
    for (Running<JsonNode> call : List.of(first, second, third)) {
      try {
        call.get();
      } catch (ExecutionException e) {
        causes.add(e.getCause());
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(causes).hasSize(2).allMatch(e -> e instanceof NotQmpException);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "tru", "-", "1.e"})
  void aReplyWhoseFirstTokenIsNoJsonIsTold(String value) {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), value);
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> client.execute(command("x")))
        .withCauseInstanceOf(JacksonException.class);
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"boom\"", "{\"class\": 5}", "{\"desc\": tru}"})
  void anErrorThatCannotBeReadIsARefusal(String error) {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(peer, "{\"error\": " + error + ScriptedPeer.idOf(x) + "}");
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command("x")))
        .withMessageContaining("cannot be read");
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
  }

  @Test
  void aReplyThatDoesNotFitIsToldAndHarmsNothing() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "{\"running\": \"maybe\"}");
      peer.answer(peer.receive(), "{\"running\": tru}");
      peer.answer(peer.receive(), "{\"running\": true}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> client.execute(new IsRunning()))
        .withCauseInstanceOf(DecodeException.class)
        .withMessageContaining("is-running: at /running: expected true or false")
        .satisfies(e -> assertThat(e.subject()).isEqualTo("is-running"));
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> client.execute(new IsRunning()));
    assertThat(client.execute(new IsRunning())).isTrue();
  }

  @Test
  void argumentsThatCannotBeWrittenSendNothing() {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"good\"}");
      peer.answer("", "1");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.execute(new Unwritable()))
        .withMessageContaining("cannot be sent");
    assertThat(client.execute(command("good")).asInt()).isEqualTo(1);
  }

  /** QEMU would refuse it without an id, which costs all that wait for other replies the session. */
  @ParameterizedTest
  @Rule({1, 34})
  @ValueSource(strings = {"\uD83D", "a\uDE00b", "\uFDD0", "\uFFFE", "\uFFFF", "\uD83F\uDFFE"})
  void aStringThatIsNoTextIsNotSent(String text) {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"good\"}");
      peer.answer("", "1");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.execute(new Say(text)))
        .withMessageMatching("say: a string has U\\+[1df]\\p{XDigit}+, which is no character");
    assertThat(client.execute(command("good")).asInt()).isEqualTo(1);
  }

  private record Say(String text) implements QmpCommand<Empty>, WithoutResult {
    @Override
    public CommandSpec spec() {
      return CommandSpec.of("say");
    }

    @Override
    public void writeArguments(JsonGenerator out) {
      out.writeStartObject();
      out.writeStringProperty("text", text);
      out.writeEndObject();
    }
  }

  private record IsRunning() implements QmpCommand<Boolean>, WithoutArguments<Boolean> {
    @Override
    public CommandSpec spec() {
      return CommandSpec.of("is-running");
    }

    @Override
    public Boolean readResult(JsonParser in) {
      Decode.object(in);
      in.nextName();
      in.nextToken();
      boolean running = Decode.bool(in);
      in.nextToken();
      return running;
    }
  }

  private record Unwritable() implements QmpCommand<Empty> {
    @Override
    public CommandSpec spec() {
      return CommandSpec.of("bad");
    }

    @Override
    public void writeArguments(JsonGenerator out) {
      out.writeStartObject();
      throw new IllegalArgumentException("it cannot be sent");
    }

    @Override
    public Empty readResult(JsonParser in) {
      return Empty.read(in);
    }
  }
}
