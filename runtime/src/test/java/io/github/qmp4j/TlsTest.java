package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** TLS with a server that is played, for what a real one does too seldom. */
class TlsTest extends PlayedTlsTest {

  @Test
  void anOldServerGetsEachByteInARecordOfItsOwn() throws Exception {
    Running<String> server = null;
    try (SSLServerSocket listener = listen()) {
      server = start(() -> serve(listener, "7.2.0", (in, out) -> {
        byte[] some = new byte[100];
        assertThat(in.read(some)).isEqualTo(1);
        assertThat(in.read(some)).isEqualTo(1);
        readUntil(in, '}');
        send(out, "{\"return\": 1}");
        in.read();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build())) {
        assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
      }
    }
    assertThat(server.get()).isEqualTo("done");
  }

  @Test
  void aNewServerGetsACommandInOneRecord() throws Exception {
    try (SSLServerSocket listener = listen()) {
      Running<String> server = start(() -> serve(listener, "8.0.0", (in, out) -> {
        byte[] some = new byte[100];
        int count = in.read(some);
        assertThat(new String(some, 0, count, StandardCharsets.UTF_8))
            .startsWith("{\"execute\":\"x\"}");
        send(out, "{\"return\": 1}");
        in.read();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build())) {
        assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
      }
      assertThat(server.get()).isEqualTo("done");
    }
  }

  /** What TLS has decrypted is not to be seen in the socket any more: nobody may sleep on it. */
  @Test
  void whatCameInOneGoIsReadInOneGo() throws Exception {
    int count = 5_000;
    String events = "{\"event\": \"E\", \"timestamp\": {\"seconds\": 1, \"microseconds\": 2}}\r\n"
        .repeat(count);
    try (SSLServerSocket listener = listen()) {
      Running<String> server = start(() -> serve(listener, "8.0.0", (in, out) -> {
        for (int i = 0; i < 4; i++) {
          readUntil(in, '}');
          send(out, events + "{\"return\": 1}");
          send(out, events);
        }
        in.read();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build());
          EventQueue queue = client.events(Plain.NO_CLASSES)) {
        for (int i = 0; i < 4; i++) {
          assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
          for (int e = 0; e < 2 * count; e++) {
            assertThat(queue.poll(LONG)).isNotNull();
          }
        }
      }
      assertThat(server.get()).isEqualTo("done");
    }
  }

  @Test
  void aLongRequestArrivesWholeAtAServerThatReadsLate() throws Exception {
    String text = "x".repeat(3_000_000);
    CountDownLatch sent = new CountDownLatch(1);
    try (SSLServerSocket listener = listen()) {
      Running<String> server = start(() -> serve(listener, "8.0.0", (in, out) -> {
        sent.await();
        Thread.sleep(50);
        byte[] request = in.readNBytes(text.length());
        readUntil(in, '}');
        send(out, "{\"return\": " + (request.length + count(request, 'x')) + "}");
        in.read();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build())) {
        PendingReply<?> reply = client.submit(command("y", "{\"a\":\"" + text + "\"}"));
        sent.countDown();
        String prefix = "{\"execute\":\"y\",\"arguments\":{\"a\":\"";
        assertThat(reply.await(LONG))
            .hasToString(Integer.toString(2 * text.length() - prefix.length() + 1));
      }
      assertThat(server.get()).isEqualTo("done");
    }
  }

  @RepeatedTest(5) // how much of a record is stuck is chance
  void keysMayBeChangedWhileTheServerReadsNothing() throws Exception {
    String text = "x".repeat(10_000_000);
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    try (SSLServerSocket listener = listen()) {
      Running<String> server = start(() -> serve(listener, "8.0.0", (in, out) -> {
        sent.await();
        served.startHandshake(); // in TLS 1.3 wants new keys in both directions
        send(out, "{\"event\": \"E\", \"timestamp\": {\"seconds\": 1, \"microseconds\": 2}}\r\n");
        heard.await();
        readUntil(in, '}');
        readUntil(in, '}');
        send(out, "{\"return\": 1}");
        in.read();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build());
          EventQueue events = client.events(Plain.NO_CLASSES)) {
        PendingReply<?> reply = client.submit(command("y", "{\"a\":\"" + text + "\"}"));
        sent.countDown();
        assertThat(events.poll(LONG)).isNotNull();
        heard.countDown();
        assertThat(reply.await(LONG)).hasToString("1");
      }
      assertThat(server.get()).isEqualTo("done");
    }
  }

  @Test
  void aServerThatIsSilentInTheHandshakeIsGivenUpInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(
              QmpAddress.tcp("127.0.0.1", silent.getLocalPort()),
              options.connectTimeout(Duration.ofMillis(200)).build()))
          .withMessageContaining("the TLS handshake was not over within 200 ms");
    }
  }

  @Test
  void overAUnixSocketTheServersNameMustBeGiven() {
    QmpAddress address = serve(ScriptedPeer::awaitClose);
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, options.build()))
        .withMessageContaining("QmpOptions.Builder.tls(context, serverName)");
  }

  private static int count(byte[] bytes, char wanted) {
    int count = 0;
    for (byte b : bytes) {
      if (b == wanted) {
        count++;
      }
    }
    return count;
  }
}
