package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server at the other ends of two pipes, played by the test. */
class PipesTest extends ScriptedTest {

  private Pipe fromServer;
  private Pipe toServer;

  @BeforeEach
  void open() throws IOException {
    fromServer = Pipe.open();
    toServer = Pipe.open();
  }

  @AfterEach
  void close() throws IOException {
    for (Pipe pipe : new Pipe[] {fromServer, toServer}) {
      pipe.source().close();
      pipe.sink().close();
    }
  }

  private void say(String text) throws IOException {
    fromServer.sink().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void hear(String expected) throws IOException {
    ByteBuffer heard = ByteBuffer.allocate(expected.length());
    while (heard.hasRemaining() && toServer.source().read(heard) >= 0) {}
    assertThat(new String(heard.array(), StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  private String hearLine() throws IOException {
    StringBuilder line = new StringBuilder();
    ByteBuffer heard = ByteBuffer.allocate(1);
    while (line.indexOf("\n") < 0 && toServer.source().read(heard.clear()) > 0) {
      line.append((char) heard.get(0));
    }
    return line.toString().strip();
  }

  private QmpClient connect() throws Exception {
    Running<QmpClient> connecting =
        start(() -> QmpClient.over(fromServer.source(), toServer.sink(), QmpOptions.defaults()));
    say(ScriptedPeer.GREETING);
    String negotiation = hearLine();
    assertThat(negotiation).startsWith("{\"execute\":\"qmp_capabilities\"");
    say("{\"return\": {}" + ScriptedPeer.idOf(negotiation) + "}\r\n");
    return connecting.get();
  }

  @Test
  void bothDirectionsAreUsedAndClosed() throws Exception {
    try (QmpClient client = connect()) {
      assertThat(client).hasToString("given pipes");
      PendingReply<?> reply = client.submit(command("x"));
      hear("{\"execute\":\"x\"}\n");
      say("{\"return\": 1}\r\n");
      assertThat(reply.await()).hasToString("1");
    }
    assertThat(toServer.source().read(ByteBuffer.allocate(1))).isEqualTo(-1);
    assertThat(fromServer.source().isOpen()).isFalse();
  }

  @Test
  void anInterruptEndsTheWaitAndNothingElse() throws Exception {
    try (QmpClient client = connect();
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      Running<QmpEvent> waiting = start(() -> events.poll(LONG));
      Thread.sleep(50);
      waiting.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(CallInterruptedException.class);
      say("{\"event\": \"STOP\"}\r\n");
      assertThat(events.poll(LONG).eventName()).isEqualTo("STOP");
    }
  }

  @Test
  void aServerThatHearsNothingMoreIsNoticedThoughNobodyWaitsForAReply() throws Exception {
    try (QmpClient client = connect()) {
      toServer.source().close();
      client.submit(command("x"));
      long end = System.nanoTime() + LONG.toNanos();
      while (client.isOpen()) {
        assertThat(System.nanoTime()).as("nobody notices").isLessThan(end);
        Thread.sleep(5);
      }
    }
  }

  @Test
  void theEndIsToldAndBothEndsAreClosed() throws IOException {
    fromServer.sink().close();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(
            () -> QmpClient.over(fromServer.source(), toServer.sink(), QmpOptions.defaults()))
        .withMessageContaining("the connection ended before a greeting came");
    assertThat(fromServer.source().isOpen()).isFalse();
    assertThat(toServer.sink().isOpen()).isFalse();
  }

  @Test
  void tlsIsNotLeftOutInSilence() throws Exception {
    QmpOptions tls = QmpOptions.builder().tls(SSLContext.getDefault()).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.over(fromServer.source(), toServer.sink(), tls))
        .withMessageContaining("the name in the server's certificate must be given");
    assertThat(toServer.sink().isOpen()).isFalse();
  }
}
