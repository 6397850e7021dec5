package io.github.qmp4j.faults;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a server, or the way to it, can do to its clients. */
@NeedsQemu
@Timeout(60)
@ExtendWith(NothingLeft.class)
class ServerFaultsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(150);

  @Test
  @Rule(45)
  void killedWithSignalNineWhileEightThreadsWait() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      qemu.signal("STOP");
      Callers callers = Callers.start(8, client, LONG);
      callers.awaitWaiting();
      long start = System.nanoTime();
      qemu.signal("KILL");
      assertThat(callers.outcomes()).hasOnlyElementsOfType(ConnectionEndedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(2));
      assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> events.poll(LONG));
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> client.execute(command("query-status")));
    }
  }

  @Test
  @Rule(11)
  void stoppedWithSigstop() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      qemu.signal("STOP");
      long start = System.nanoTime();
      Callers callers = Callers.start(4, client, SHORT);
      assertThat(callers.outcomes()).hasOnlyElementsOfType(QmpTimeoutException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT, SHORT.multipliedBy(20));
      qemu.signal("CONT");
      assertThat(Callers.isUsable(client, LONG)).isTrue(); // the four late replies go to nobody
      assertThat(Callers.start(4, client, LONG).outcomes()).containsOnlyNulls();
    }
  }

  @Test
  @Rule(11)
  void stoppedWithSigstopBeforeItGreets() {
    try (RealQemu qemu = RealQemu.start()) {
      qemu.signal("STOP");
      QmpOptions impatient = QmpOptions.builder().connectTimeout(SHORT).build();
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(qemu.socket()), impatient))
          .withMessageContaining("no greeting within 150 ms");
      qemu.signal("CONT");
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        assertThat(Callers.isUsable(client, LONG)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60, 140, 170, 1_000, 50_000, 200_000})
  @Rule(45)
  void socketClosedInTheMiddleOfAMessage(int bytes) throws Exception {
    try (RealQemu qemu = RealQemu.start();
        Meddler meddler = Meddler.before(qemu.socket(), Meddler.cutAfter(bytes))) {
      assertThatExceptionOfType(QmpException.class)
          .isThrownBy(() -> {
            try (QmpClient client = QmpClient.connect(meddler.address())) {
              client.execute(command("query-qmp-schema"));
            }
          })
          .isInstanceOfAny(CannotConnectException.class, ConnectionEndedException.class);
      try (QmpClient next = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        assertThat(Callers.isUsable(next, LONG)).isTrue();
      }
    }
  }

  @Test
  @Rule(4)
  void bytesOneByOne() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        Meddler meddler = Meddler.before(qemu.socket(), Meddler::byteByByte);
        QmpClient client = QmpClient.connect(meddler.address());
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      assertThat(Callers.start(8, client, LONG).outcomes()).containsOnlyNulls();
      client.execute(command("cont"), LONG);
      assertThat(events.poll(LONG).eventName()).isEqualTo("RESUME");
      assertThat(client.execute(command("query-commands"), LONG).size()).isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @Rule(9)
  void aReplyOf64MiB(int beyond) {
    byte[] reply = new byte[(64 << 20) + beyond];
    Arrays.fill(reply, (byte) 'x');
    byte[] head = "{\"return\": \"".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, reply, 0, head.length);
    reply[reply.length - 2] = '"';
    reply[reply.length - 1] = '}';
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          peer.receive();
          send(peer, reply);
          if (beyond == 0) {
            peer.answer(peer.receive(), "1");
            peer.awaitClose();
          }
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()))) {
      if (beyond > 0) {
        assertThatExceptionOfType(NotQmpException.class)
            .isThrownBy(() -> client.execute(command("big"), LONG))
            .withMessageContaining("a message of more than 67108864 bytes");
      } else {
        JsonNode big = client.execute(command("big"), LONG);
        assertThat(big.asString().length()).isEqualTo(reply.length - head.length - 2);
        assertThat(client.execute(command("small"), LONG).asInt()).isEqualTo(1);
      }
    }
  }

  /** The guest's memory in hexadecimal: eight bytes of it make a line of 61 in the reply. */
  @ParameterizedTest
  @ValueSource(ints = {8_500_000, 9_000_000})
  @Rule(9)
  void aReplyOf64MiBFromARealServer(int bytesOfMemory) {
    boolean tooLong = bytesOfMemory / 8 * 61L > 64 << 20;
    try (RealQemu qemu = RealQemu.start("-machine", "q35")) {
      QmpAddress address = QmpAddress.unix(qemu.socket());
      try (QmpClient client = QmpClient.connect(address)) {
        Plain dump = command(
            "human-monitor-command", "{\"command-line\":\"xp /" + bytesOfMemory + "xb 0\"}");
        if (tooLong) {
          assertThatExceptionOfType(NotQmpException.class)
              .isThrownBy(() -> client.execute(dump, LONG))
              .withMessageContaining("a message of more than 67108864 bytes");
        } else {
          assertThat(client.execute(dump, LONG).asString()).hasLineCount(bytesOfMemory / 8);
          assertThat(Callers.isUsable(client, LONG)).isTrue();
        }
      }
      try (QmpClient next = QmpClient.connect(address)) {
        assertThat(Callers.isUsable(next, LONG)).isTrue();
      }
    }
  }

  private static void send(ScriptedPeer peer, byte[] bytes) {
    try {
      peer.send(bytes);
      if (bytes.length > 64 << 20) {
        peer.awaitClose();
      }
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"}", "garbage", "{\"return\" 1}", "{\"a\":[}", "\u0000", "HTTP/1.1 400\r\n"})
  void garbage(String nonsense) throws Exception {
    boolean[] spoil = {false};
    Meddler.Spoiling garbage = (bytes, client) -> {
      if (spoil[0]) {
        client.send(nonsense.getBytes(StandardCharsets.UTF_8));
      }
      client.send(bytes);
    };
    try (RealQemu qemu = RealQemu.start();
        Meddler meddler = Meddler.before(qemu.socket(), garbage);
        QmpClient client = QmpClient.connect(meddler.address());
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      assertThat(Callers.isUsable(client, LONG)).isTrue();
      qemu.signal("STOP");
      Callers callers = Callers.start(8, client, LONG);
      callers.awaitWaiting();
      spoil[0] = true;
      qemu.signal("CONT");
      assertThat(callers.outcomes()).hasOnlyElementsOfType(NotQmpException.class);
      assertThatExceptionOfType(NotQmpException.class).isThrownBy(() -> events.poll(LONG));
    }
  }

  @Test
  @Rule({11, 78})
  void aSecondClientOnABusyMonitor() {
    try (RealQemu qemu = RealQemu.start()) {
      QmpAddress address = QmpAddress.unix(qemu.socket());
      QmpOptions impatient = QmpOptions.builder().connectTimeout(SHORT).build();
      try (QmpClient first = QmpClient.connect(address)) {
        long start = System.nanoTime();
        assertThatExceptionOfType(CannotConnectException.class)
            .isThrownBy(() -> QmpClient.connect(address, impatient))
            .withMessageContaining("is another client connected");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(20));
        assertThat(Callers.isUsable(first, LONG)).isTrue();
      }
      try (QmpClient next = QmpClient.connect(address)) {
        assertThat(Callers.isUsable(next, LONG)).isTrue();
      }
    }
  }
}
