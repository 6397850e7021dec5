package io.github.qmp4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Rule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class FramingTest {

  private static final int LIMIT = 1 << 20;

  /** As servers print them, with all that could mislead a scanner. */
  private static final List<String> MESSAGES = List.of(
      "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}}}}",
      "{\"return\": {}}",
      "{\"return\": {\"status\": \"prelaunch\", \"running\": false}, \"id\": 12}",
      "{\"id\": 3, \"error\": {\"class\": \"GenericError\", \"desc\": \"a } in \\\"quotes\\\" {\"}}",
      "{\"timestamp\": {\"seconds\": 1, \"microseconds\": -1}, \"event\": \"STOP\"}",
      "{\"return\": [[], [{}, {\"a\": [1, 2.5e-3, null, true]}], \"\\\\\"]}",
      "{\"return\": \"\\u00E9\\uD83D\\uDE00 \\\\\", \"__com.example_x\": {\"return\": 1}}",
      "{\n    \"return\": {\n        \"running\": true\n    }\n}",
      "{\"return\": 18446744073709551615}",
      "{\"return\":null,\"id\":\"x\"}",
      "{ }");

  private static final byte[] CONVERSATION =
      String.join("\r\n", MESSAGES).getBytes(StandardCharsets.UTF_8);

  @Test
  @Rule({3, 4})
  void messagesAreFoundHoweverTheStreamIsCutInTwo() throws IOException {
    for (int at = 0; at <= CONVERSATION.length; at++) {
      assertThat(texts(Pieces.cutAt(CONVERSATION, at).receive(LIMIT)))
          .as("cut at %d", at)
          .isEqualTo(MESSAGES);
    }
  }

  @Test
  void messagesAreFoundByteByByte() throws IOException {
    assertThat(texts(Pieces.cutEverywhere(CONVERSATION).receive(LIMIT))).isEqualTo(MESSAGES);
  }

  @Test
  void messagesAreFoundHoweverTheStreamIsCut() throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 2_000; round++) {
      assertThat(texts(Pieces.cutAtRandom(CONVERSATION, random).receive(LIMIT)))
          .as("seed %d", seed)
          .isEqualTo(MESSAGES);
    }
  }

  @Test
  @Rule({5, 59, 60, 66})
  void membersAreFoundInAnyOrderAndUnknownOnesPassedOver() throws IOException {
    Message reply = one("{\"__org.example_x\":{\"return\":7}, \"id\" : 12,\"return\": [1, 2]}");
    assertThat(reply.has(Member.RETURN)).isTrue();
    assertThat(reply.has(Member.ERROR)).isFalse();
    assertThat(reply.smallNumber(Member.ID)).isEqualTo(12);
    JsonParser value = reply.parser(Member.RETURN);
    assertThat(value.currentToken()).isEqualTo(JsonToken.START_ARRAY);
    assertThat(value.nextIntValue(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "-7", "7.0", "1e3", "null", "12345678901", "[7]"})
  @Rule(32)
  void onlyAnIdOfOurOwnFormIsAnIdOfOurs(String id) throws IOException {
    assertThat(one("{\"return\":{},\"id\":" + id + "}").smallNumber(Member.ID)).isEqualTo(-1);
  }

  @Test
  @Rule(2)
  void stringsAreDecoded() throws IOException {
    assertThat(one("{\"event\":\"STOP\"}").string(Member.EVENT)).isEqualTo("STOP");
    assertThat(one("{\"event\":\"S\\u0054OP\\\"\"}").string(Member.EVENT)).isEqualTo("STOP\"");
    assertThat(one("{\"event\":\"\\uD83D\\uDE00\"}").string(Member.EVENT)).isEqualTo("😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request",
        "SSH-2.0-OpenSSH_9.2",
        "[]",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":}",
        "{\"a\":[}]}",
        "{\"a\":{]}",
        "{\"a\":[1}",
        "{\"a\":<html>}",
        "{\"a\":[<html>]}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":[\"\n\"]}",
        "{\"return\":1,\"return\":2}",
        "{}}",
      })
  void whatIsNoSequenceOfObjectsIsRefusedAndShown(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Pieces.cutAt(bytes).receive(LIMIT))
        .satisfies(e -> assertThat(e.excerpt()).isNotEmpty());
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Pieces.cutEverywhere(bytes).receive(LIMIT));
  }

  @Test
  void theBytesAroundTheFaultAreShown() {
    byte[] bytes = {'{', '"', 'a', '"', ':', (byte) 0xFF, '\\', '\r', '\n', 0x1B};
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Pieces.cutAt(bytes).receive(LIMIT))
        .satisfies(e -> assertThat(e.excerpt()).isEqualTo("{\"a\":\\xff\\\\\\r\\n\\x1b"));
  }

  @Test
  @Rule(9)
  void aMessageMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
    String message = "{\"return\":\"" + "x".repeat(1_000_000) + "\"}";
    byte[] bytes = (message + MESSAGES.get(1)).getBytes(StandardCharsets.UTF_8);
    assertThat(texts(Pieces.cutAt(bytes).receive(message.length())))
        .containsExactly(message, MESSAGES.get(1));
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Pieces.cutAt(bytes).receive(message.length() - 1))
        .withMessageContaining("more than 1000012 bytes");
  }

  @ParameterizedTest
  @CsvSource({"1023, true", "1024, false"})
  void nestingIsBounded(int levels, boolean accepted) throws IOException {
    byte[] bytes = ("{\"return\":{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}}")
        .getBytes(StandardCharsets.UTF_8);
    if (accepted) {
      assertThat(Pieces.cutEverywhere(bytes).receive(LIMIT)).hasSize(1);
    } else {
      assertThatExceptionOfType(MalformedException.class)
          .isThrownBy(() -> Pieces.cutEverywhere(bytes).receive(LIMIT))
          .withMessageContaining("nested");
    }
  }

  /** Whatever a JSON parser takes for one object is one message; the other way is not demanded. */
  @Test
  void agreesWithAJsonParserOnMutants() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int good = 0;
    for (int round = 0; round < 50_000; round++) {
      byte[] mutant = mutate(MESSAGES.get(random.nextInt(MESSAGES.size())), random);
      if (isOneObject(mutant)) {
        good++;
        assertThat(received(mutant, random))
            .as("seed %d, %s", seed, new String(mutant, StandardCharsets.ISO_8859_1))
            .isEqualTo(1);
      } else {
        received(mutant, random); // must end, and with no other exception
      }
    }
    assertThat(good).isGreaterThan(1_000);
  }

  private static int received(byte[] bytes, SplittableRandom random) {
    try {
      return Pieces.cutAtRandom(bytes, random).receive(LIMIT).size();
    } catch (MalformedException e) {
      return -1;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] mutate(String message, SplittableRandom random) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    byte[] useful = "{}[]\",:\\ 0-.eunl\u0000".getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean() ? useful[random.nextInt(useful.length)] : (byte) random.nextInt();
    }
    return bytes;
  }

  private static boolean isOneObject(byte[] bytes) {
    try (JsonParser parser = Json.parser(bytes, 0, bytes.length)) {
      // Jackson takes some bytes that are no UTF-8 at all; the framing may refuse them.
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException | CharacterCodingException e) {
      return false;
    }
  }

  private static Message one(String text) throws IOException {
    List<Message> messages = Pieces.cutAt(text.getBytes(StandardCharsets.UTF_8)).receive(LIMIT);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private static List<String> texts(List<Message> messages) {
    List<String> texts = new ArrayList<>();
    for (Message message : messages) {
      texts.add(message.toString());
    }
    return texts;
  }
}
