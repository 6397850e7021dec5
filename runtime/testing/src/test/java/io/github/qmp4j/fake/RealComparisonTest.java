package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.json.JsonText;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Sends the same bytes to a real QEMU and to a fake one of the same release, and compares the bytes that
 * come back. What the two cannot have in common is told to the fake one: the version, the name and the
 * state of the machine.
 */
@NeedsQemu
class RealComparisonTest {

  private static RealQemu real;
  private static FakeQemu fake;

  @BeforeAll
  static void start() throws IOException {
    real = RealQemu.start("-name", "n\u00E9\u6F22\uD83D\uDE00");
    try (RawClient client = RawClient.connect(QmpAddress.unix(real.socket()))) {
      JsonNode version = JsonText.parse(client.line()).get("QMP").get("version").get("qemu");
      String definition = "qemu-" + version.get("major") + "." + version.get("minor");
      assumeTrue(Bundled.names().contains(definition), "no definition of " + definition);
      fake = FakeQemu.start(definition);
      client.send("{\"execute\":\"qmp_capabilities\"}");
      client.line();
      for (String command : List.of("query-version", "query-status", "query-name")) {
        client.send("{\"execute\":\"" + command + "\"}");
        fake.on(command).reply(JsonText.parse(client.line()).get("return").toString());
      }
    }
  }

  @AfterAll
  static void stop() {
    real.close();
    if (fake != null) {
      fake.close();
    }
  }

  static List<WireCase> cases() throws IOException {
    return WireCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theBytesAreTheSame(WireCase wireCase) throws IOException {
    String expected = play(wireCase, QmpAddress.unix(real.socket()));
    assertThat(play(wireCase, fake.address())).isEqualTo(expected);
  }

  private static String play(WireCase wireCase, QmpAddress server) throws IOException {
    try (RawClient client = RawClient.connect(server)) {
      return wireCase.play(client);
    }
  }

  @Test
  void theGreetingsDifferInTheVersionOnly() throws IOException {
    assertThat(greeting(fake.address())).isEqualTo(greeting(QmpAddress.unix(real.socket())));
  }

  private static String greeting(QmpAddress server) throws IOException {
    try (RawClient client = RawClient.connect(server)) {
      return client
          .line()
          .replaceFirst("\"micro\": \\d+", "\"micro\": 0")
          .replaceFirst("\"package\": \"[^\"]*\"", "\"package\": \"\"");
    }
  }
}
