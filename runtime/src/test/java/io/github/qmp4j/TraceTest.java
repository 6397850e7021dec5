package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest extends ScriptedTest {

  private static final Logger LOGGER = Logger.getLogger("io.github.qmp4j.wire");
  private static final QmpOptions TRACED =
      QmpOptions.builder().name("vm1").trace().build();

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord record) {
      lines.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.setLevel(Level.ALL);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setLevel(null);
    LOGGER.setUseParentHandlers(true);
  }

  @Test
  void eachMessageIsLoggedWithTheNameOfItsConnection() {
    QmpClient client = connect(TRACED, peer -> {
      peer.answer(peer.receive(), "[1, \"x\"]");
      peer.awaitClose();
    });
    client.execute(command("query-x"));
    client.close();
    assertThat(lines.stream().map(line -> line.replaceFirst(",\"id\":\\d+", "")))
        .containsExactly(
            "vm1 < {\"QMP\":{\"version\":{\"qemu\":{\"micro\":22,\"minor\":2,\"major\":7},"
                + "\"package\":\"scripted\"},\"capabilities\":[\"oob\"]}}",
            "vm1 > {\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}",
            "vm1 < {\"return\":{}}",
            "vm1 > {\"execute\":\"query-x\"}",
            "vm1 < {\"return\":[1,\"x\"]}",
            "vm1 ended: the client was closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "set_password | {\"protocol\":\"vnc\",\"password\":\"sesame\"}",
        "object-add | {\"id\":\"s\",\"qom-type\":\"secret\",\"data\":\"sesame\"}",
        "object-add | {\"qom-type\":\"secret\",\"props\":{\"data\":{\"sesame\":[\"sesame\"]}}}",
        "human-monitor-command | {\"command-line\":\"set_password vnc sesame\"}",
        "guest-set-user-password | {\"username\":\"u\",\"password\":\"sesame\",\"crypted\":false}",
        "guest-exec | {\"path\":\"/bin/p\",\"input-data\":\"sesame\"}",
        "blockdev-add | {\"driver\":\"https\",\"file\":{\"cookie\":\"sesame\"}}",
      })
  void secretsAreMasked(String name, String arguments) {
    QmpClient client = connect(TRACED, peer -> {
      peer.answer(peer.receive(), "{\"password\": \"sesame\"}");
      peer.awaitClose();
    });
    assertThat(client.execute(command(name, arguments)).toString()).contains("sesame");
    assertThat(lines).anyMatch(line -> line.contains(name) && line.contains("\"***\""));
    assertThat(lines).contains("vm1 < {\"return\":{\"password\":\"***\"}}");
    assertThat(lines).noneMatch(line -> line.contains("sesame"));
  }

  @Test
  void whatIsNoSecretIsNotMasked() {
    QmpClient client = connect(TRACED, peer -> {
      peer.answer(peer.receive(), "{}");
      peer.awaitClose();
    });
    client.execute(command("ringbuf-write", "{\"device\":\"r\",\"data\":\"hello\"}"));
    assertThat(lines)
        .contains("vm1 > {\"execute\":\"ringbuf-write\","
            + "\"arguments\":{\"device\":\"r\",\"data\":\"hello\"}}");
  }

  @Test
  void longMessagesAreCut() {
    QmpClient client = connect(TRACED, peer -> {
      peer.answer(peer.receive(), "[" + "\"x\",".repeat(100_000) + "1]");
      peer.answer(peer.receive(), "\"" + "y".repeat(100_000) + "\"");
      peer.awaitClose();
    });
    assertThat(client.execute(command("a"))).hasSize(100_001);
    assertThat(client.execute(command("b")).asString()).hasSize(100_000);
    List<String> cut = lines.stream().filter(line -> line.endsWith("…")).toList();
    assertThat(cut).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThan(8_300));
  }

  @Test
  void nothingIsLoggedUnasked() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    client.execute(command("query-x"));
    assertThat(lines).isEmpty();
  }
}
