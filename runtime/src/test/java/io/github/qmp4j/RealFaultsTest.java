package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a real server does at its worst. */
@NeedsQemu
@Timeout(60)
class RealFaultsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(100);

  @Test
  @Rule({11, 20})
  void aStoppedServerAnswersNothingAndIsUsableWhenItGoesOn() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      qemu.signal("STOP");
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(QmpTimeoutException.class)
            .isThrownBy(() -> client.execute(command("query-status"), SHORT));
      }
      qemu.signal("CONT");
      assertThat(client.execute(command("query-name"), LONG).has("running")).isFalse();
      assertThat(client.execute(command("query-status"), LONG).has("running")).isTrue();
    }
  }

  @Test
  @Rule({11, 20, 56, 78})
  void aBusyMonitorIsSilentAndServesTheNextClientAfterwards() {
    try (RealQemu qemu = RealQemu.start()) {
      QmpAddress address = QmpAddress.unix(qemu.socket());
      try (QmpClient first = QmpClient.connect(address)) {
        assertThatExceptionOfType(CannotConnectException.class)
            .isThrownBy(() -> QmpClient.connect(
                address,
                QmpOptions.builder().connectTimeout(Duration.ofMillis(200)).build()))
            .withMessageContaining("is another client connected");
        first.execute(command("query-status"));
      }
      try (QmpClient next = QmpClient.connect(address)) {
        assertThat(next.execute(command("query-status")).has("running")).isTrue();
      }
    }
  }

  /** QEMU sends it to whoever is connected when the command is done. */
  @Test
  @Rule({31, 34})
  void aReplyToTheClientBeforeIsForNobody(@TempDir Path directory) throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (RealQemu qemu = RealQemu.start("-machine", "q35", "-name", "guest")) {
      QmpAddress address = QmpAddress.unix(qemu.socket());
      for (int round = 0; round < 5; round++) {
        try (QmpClient client = QmpClient.connect(address)) {
          assertThatExceptionOfType(QmpTimeoutException.class)
              .isThrownBy(() -> client.execute(
                  command("pmemsave", "{\"val\":0,\"size\":1,\"filename\":\"" + pipe + "\"}"),
                  SHORT));
        }
        Running<byte[]> reader = Running.start(() -> {
          Thread.sleep(50); // QEMU waits in open() until somebody reads
          return Files.readAllBytes(pipe);
        });
        try (QmpClient client = QmpClient.connect(address)) {
          assertThat(client.execute(command("query-name"))).hasToString("{\"name\":\"guest\"}");
          assertThat(client.execute(command("query-status")).has("running")).isTrue();
        }
        reader.get();
      }
    }
  }

  @Test
  @Rule({4, 9})
  void aPrettyMonitorIsRead() {
    try (RealQemu qemu = RealQemu.startPretty();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      EventQueue events = client.events(Plain.NO_CLASSES);
      client.execute(command("cont"));
      assertThat(events.poll(LONG).eventName()).isEqualTo("RESUME");
      assertThat(client.execute(command("query-qmp-schema")).size()).isGreaterThan(500);
    }
  }

  @Test
  @Rule(77)
  void tcpWorksLikeAUnixSocket() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String tcp = "tcp:127.0.0.1:" + port + ",server=on,wait=off";
    try (RealQemu qemu = RealQemu.start("-qmp", tcp)) {
      // Commands run when all monitors are there.
      try (QmpClient other = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        other.execute(command("query-status"));
      }
      tcpWorks(qemu, QmpAddress.parse(tcp));
    }
  }

  private static void tcpWorks(RealQemu qemu, QmpAddress address) throws Exception {
    try (QmpClient client = QmpClient.connect(address)) {
      EventQueue events = client.events(Plain.NO_CLASSES);
      client.execute(command("cont"));
      assertThat(events.poll(LONG).eventName()).isEqualTo("RESUME");
      assertThat(client.execute(command("query-status")).get("running").asBoolean())
          .isTrue();
      client.execute(command("quit"));
      assertThat(qemu.process().onExit().get().exitValue()).isZero();
    }
  }

  @Test
  @Rule({33, 36})
  void manyThreadsShareAConnection() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      List<FutureTask<Boolean>> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        boolean even = i % 2 == 0;
        FutureTask<Boolean> caller = new FutureTask<>(() -> {
          boolean right = true;
          for (int k = 0; k < 300; k++) {
            JsonNode reply = client.execute(command(even ? "query-status" : "query-version"));
            right &= reply.has(even ? "running" : "qemu");
          }
          return right;
        });
        new Thread(caller, "caller " + i).start();
        callers.add(caller);
      }
      for (FutureTask<Boolean> caller : callers) {
        assertThat(caller.get()).isTrue();
      }
    }
  }

  @Test
  @Rule(24)
  void whatTheServerChecksItRefusesWithoutHarm() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      for (String arguments : List.of("{}", "{\"path\":7}", "{\"path\":\"/\",\"zz\":1}")) {
        assertThatExceptionOfType(CommandRefusedException.class)
            .isThrownBy(() -> client.execute(command("qom-list", arguments)))
            .satisfies(e -> assertThat(e.errorClass()).isEqualTo("GenericError"));
      }
      assertThat(client.execute(command("qom-list", "{\"path\":\"/\"}")).size()).isPositive();
    }
  }

  @Test
  @Rule(1)
  void whatIsSentIsTextForTheServerUpToTheLastCharacter() {
    String edges = new StringBuilder("\u0000\u007F\u0080\uD7FF\uE000\uFDCF\uFDF0\uFFFD")
        .appendCodePoint(0x10000)
        .appendCodePoint(0x1FFFD)
        .appendCodePoint(0x10FFFD)
        .toString();
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      for (int c : edges.codePoints().toArray()) {
        String arguments = "{\"id\":\"" + Character.toString(c) + "\"}";
        assertThatExceptionOfType(CommandRefusedException.class)
            .as("U+%x", c)
            .isThrownBy(
                () -> client.execute(command("object-del", arguments.replace("\u0000", "\\u0000"))))
            .withMessageContaining("not found");
      }
    }
  }

  @Test
  @Rule(20)
  void theProtocolCannotBeNegotiatedTwice() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("qmp_capabilities")))
          .satisfies(e -> assertThat(e.errorClass()).isEqualTo("CommandNotFound"));
      client.execute(command("query-status"));
    }
  }
}
