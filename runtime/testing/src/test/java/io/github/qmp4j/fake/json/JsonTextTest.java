package io.github.qmp4j.fake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':[1,2,{}]} | {\"a\": [1, 2, {}]}",
        "-0 | 0",
        "-0.0 | -0",
        "1e-5 | 1.0000000000000001e-05",
        "0.0001 | 0.0001",
        "1e16 | 10000000000000000",
        "1e17 | 1e+17",
        "-1.5e300 | -1.5000000000000001e+300",
        "-1e999 | -inf",
        "-9223372036854775808 | -9223372036854775808",
        "-9223372036854775809 | -9.2233720368547758e+18",
        "'\\u00e9\\\\' | \"\\u00E9\\\\\"",
      })
  void printsAsQemuDoes(String json, String printed) {
    assertThat(JsonText.compact(JsonText.parse(json))).isEqualTo(printed);
  }

  @Test
  void prettyHasFourBlanks() {
    assertThat(JsonText.pretty(JsonText.parse("{'a': [1, 2], 'b': {}}")))
        .isEqualTo("{\n    \"a\": [\n        1,\n        2\n    ],\n    \"b\": {\n    }\n}");
  }

  @Test
  void saysWhatIsNoJson() {
    assertThatThrownBy(() -> JsonText.parse("{'a': nul}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JSON parse error, invalid keyword 'nul', in: {'a': nul}");
    assertThatThrownBy(() -> JsonText.parse("1 2")).hasMessageContaining("one JSON value");
    assertThatThrownBy(() -> JsonText.parse("{'a': 1"))
        .hasMessage("JSON that has no end, in: {'a': 1");
    assertThatThrownBy(() -> JsonText.parse("")).hasMessage("JSON that has no end, in: ");
  }

  /** Whatever comes in, something is said of it, nothing is thrown, and afterwards all is as before. */
  @Test
  void survivesAnything() {
    Random random = new Random(4711);
    byte[] alphabet = "{}[]:,\"'\\u012-+.eEtrulfas \n\t%".getBytes();
    for (int round = 0; round < 20_000; round++) {
      List<String> heard = new ArrayList<>();
      MessageStream stream = new MessageStream(new MessageStream.Receiver() {
        @Override
        public void message(JsonNode message) {
          heard.add(message.toString());
        }

        @Override
        public void malformed(String problem) {
          heard.add(problem);
        }
      });
      for (int i = random.nextInt(40); i > 0; i--) {
        boolean any = random.nextInt(10) == 0;
        stream.feed(any ? random.nextInt(256) : alphabet[random.nextInt(alphabet.length)] & 0xFF);
      }
      for (byte b : "\u0001{\"id\":77}".getBytes()) {
        stream.feed(b & 0xFF);
      }
      assertThat(heard).last().isEqualTo("{\"id\":77}");
      assertThat(heard.size()).isGreaterThan(1);
    }
  }
}
