package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest extends ScriptedTest {

  private static final QmpOptions IMPATIENT =
      QmpOptions.builder().connectTimeout(Duration.ofMillis(300)).build();

  @Test
  @Rule({11, 12, 13, 68})
  void theGreetingIsReadWhateverItHasBesides() {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send("{\"QMP\": {\"capabilities\": [\"__org.example_x\", \"oob\"], \"new\": [{}],"
          + " \"version\": {\"package\": \"v10\", \"more\": {}, \"qemu\":"
          + " {\"major\": 10, \"minor\": 0, \"micro\": 92, \"nano\": 1}}}}");
      peer.answer(peer.receive(), "{}");
      peer.awaitClose();
    });
    assertThat(client.greeting())
        .isEqualTo(new Greeting(
            new QmpVersion(10, 0, 92), "v10", java.util.List.of("__org.example_x", "oob")));
    assertThat(client.greeting().version().isReleaseCandidate()).isTrue();
  }

  @Test
  @Rule({14, 19})
  void eventsBeforeTheGreetingAndBeforeTheNegotiationIsAnsweredAreNoHarm() {
    String event =
        "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \"RESUME\"}\r\n";
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send(event + event + ScriptedPeer.GREETING);
      String negotiation = peer.receive();
      peer.send(event);
      peer.answer(negotiation, "{}");
      peer.answer(peer.receive(), "7");
      peer.awaitClose();
    });
    assertThat(client.execute(Plain.command("x")).asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @Rule(14)
  @ValueSource(
      strings = {
        "{\"return\": \"of another\"}",
        "{\"return\": {}, \"id\": 1}",
        "{\"error\": {\"class\": \"GenericError\", \"desc\": \"of another\"}}",
        "{\"newer\": {}}",
      })
  void whateverElseComesBeforeTheGreetingIsForNobody(String early) {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      send(peer, early);
      peer.greet();
      for (int i = 0; i < 3; i++) {
        peer.answer(peer.receive(), Integer.toString(i));
      }
      peer.awaitClose();
    });
    for (int i = 0; i < 3; i++) {
      assertThat(client.execute(Plain.command("x"))).hasToString(Integer.toString(i));
    }
  }

  @Test
  @Rule({17, 20})
  void theNegotiationIsSentOnceAndEnablesWhatIsOfferedAndKnown() {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send(ScriptedPeer.GREETING.replace("\"oob\"", "\"oob\", \"newer\""));
      String negotiation = peer.receive();
      peer.answer(negotiation, "{}");
      String next = peer.receive();
      peer.answer(next, "[" + negotiation + ", " + next + "]");
      peer.awaitClose();
    });
    assertThat(client.execute(Plain.command("x")).toString())
        .matches("\\[\\{\"execute\":\"qmp_capabilities\",\"arguments\":\\{\"enable\":\\[\"oob\"]},"
            + "\"id\":\\d+},\\{\"execute\":\"x\"}]");
  }

  /** A QEMU that was busy for the client before sends its reply to whoever is connected then. */
  @ParameterizedTest
  @Rule({31, 34})
  @ValueSource(
      strings = {
        "{\"return\": \"of another\"}",
        "{\"return\": \"of another\", \"id\": 1}",
        "{\"return\": {}, \"id\": \"libvirt-7\"}",
        "{\"error\": {\"class\": \"GenericError\", \"desc\": \"of another\"}}",
      })
  void aReplyToTheClientBeforeIsForNobody(String stale) {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send(ScriptedPeer.GREETING);
      String negotiation = peer.receive();
      send(peer, stale);
      peer.answer(negotiation, "{}");
      for (int i = 0; i < 3; i++) {
        peer.answer(peer.receive(), Integer.toString(i));
      }
      peer.awaitClose();
    });
    for (int i = 0; i < 3; i++) {
      assertThat(client.execute(Plain.command("x"))).hasToString(Integer.toString(i));
    }
  }

  @Test
  @Rule(16)
  void aServerThatRefusesTheNegotiationIsNotUsed() {
    QmpAddress address = serve(peer -> {
      peer.send(ScriptedPeer.GREETING);
      String id = ScriptedPeer.idOf(peer.receive());
      peer.send("{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}" + id + "}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address))
        .withMessageEndingWith("negotiation failed: qmp_capabilities: GenericError: no")
        .withCauseInstanceOf(CommandRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2p1\r\n",
        "RFB 003.008\n",
        "\u0000\u0001",
        "{\"QMP\": nonsense!}",
      })
  void whatIsNoQmpIsToldWithItsFirstBytes(String banner) {
    QmpAddress address = serve(peer -> {
      peer.send(banner);
      peer.awaitClose();
    });
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(() -> QmpClient.connect(address))
        .satisfies(e -> assertThat(e.excerpt()).isNotEmpty())
        .withMessageContaining(address.toString());
  }

  @Test
  void aGreetingThatCannotBeReadIsTold() {
    QmpAddress address = serve(peer -> {
      peer.send("{\"QMP\": {\"version\": 10}}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address))
        .withMessageContaining("greeting");
  }

  @Test
  @Rule(11)
  void silenceIsGivenUpInTime() {
    QmpAddress address = serve(ScriptedPeer::awaitClose);
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, IMPATIENT))
        .withMessageContaining("no greeting within 300 ms");
  }

  @Test
  @Rule(16)
  void aGreetingAloneIsNotEnough() {
    QmpAddress address = serve(peer -> {
      peer.send(ScriptedPeer.GREETING);
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, IMPATIENT))
        .withMessageContaining("did not answer");
  }

  @Test
  void anEchoIsNoServer() {
    QmpAddress address = serve(peer -> {
      peer.send(ScriptedPeer.GREETING);
      peer.send(peer.receive());
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, IMPATIENT));
  }

  @Test
  void anImmediateEndIsTold() {
    QmpAddress address = serve(peer -> {});
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address))
        .withMessageContaining("ended before a greeting");
  }

  @Test
  void anInterruptEndsTheAttempt() throws Exception {
    QmpAddress address = serve(ScriptedPeer::awaitClose);
    Running<QmpClient> connecting = start(() -> QmpClient.connect(address));
    Thread.sleep(50);
    connecting.thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(connecting::get)
        .withCauseInstanceOf(CallInterruptedException.class);
  }

  @Test
  void nothingListensThere(@TempDir Path directory) throws Exception {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(directory.resolve("none"))))
        .withMessageContaining("no such socket");
    Path file = Files.createFile(directory.resolve("file"));
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(file)));
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.tcp("localhost", port)))
        .withMessageContaining("refused");
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.tcp("no-such-host.invalid", 1)))
        .withMessageContaining("not known");
  }

  @Test
  void aServerThatIsStillStartingIsWaitedForIfAsked(@TempDir Path directory) throws Exception {
    Path socket = directory.resolve("later");
    QmpOptions patient = QmpOptions.builder().awaitServer().build();
    Running<QmpClient> connecting =
        start(() -> QmpClient.connect(QmpAddress.unix(socket), patient));
    Thread.sleep(50);
    assertThat(connecting).isNotDone();
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.awaitClose();
    });
    Files.createSymbolicLink(socket, ((QmpAddress.Unix) address).path());
    connecting.get().close();
  }

  @Test
  void aServerThatNeverStartsIsWaitedForOnlySoLong(@TempDir Path directory) {
    QmpOptions patient = QmpOptions.builder()
        .awaitServer()
        .connectTimeout(Duration.ofMillis(100))
        .build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(directory.resolve("never")), patient))
        .withMessageContaining(
            "nobody accepted the connection (No such file or directory) within 100 ms");
  }

  @Test
  void aTcpServerThatIsStillStartingIsWaitedForIfAsked() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    QmpOptions patient = QmpOptions.builder().awaitServer().build();
    Running<QmpClient> connecting =
        start(() -> QmpClient.connect(QmpAddress.tcp("127.0.0.1", port), patient));
    Thread.sleep(50);
    assertThat(connecting).isNotDone();
    try (ServerSocket server = new ServerSocket(port)) {
      server.accept().close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(connecting::get)
          .withMessageContaining("the connection ended before a greeting came");
    }
  }

  @Test
  void aChannelMayBeGiven() throws Exception {
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    SocketChannel channel =
        SocketChannel.open(UnixDomainSocketAddress.of(((QmpAddress.Unix) address).path()));
    QmpOptions named = QmpOptions.builder().name("mine").build();
    try (QmpClient client = QmpClient.over(channel, named)) {
      assertThat(client).hasToString("mine");
      assertThat(client.execute(Plain.command("x")).asInt()).isEqualTo(1);
    }
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aGivenChannelThatSomebodyElseClosesIsTold() throws Exception {
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.awaitClose();
    });
    SocketChannel channel =
        SocketChannel.open(UnixDomainSocketAddress.of(((QmpAddress.Unix) address).path()));
    try (QmpClient client = QmpClient.over(channel, QmpOptions.defaults())) {
      channel.close();
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> client.execute(Plain.command("x")))
          .withMessageContaining("the connection has ended: java.nio.channels.ClosedChannel");
    }
  }

  @Test
  void aGivenChannelThatIsNotConnectedIsTold() throws Exception {
    SocketChannel channel = SocketChannel.open();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.over(channel, QmpOptions.defaults()))
        .withMessageContaining("NotYetConnected");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aGivenChannelThatIsClosedIsTold() throws Exception {
    SocketChannel channel = SocketChannel.open();
    channel.close();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.over(channel, QmpOptions.defaults()))
        .withMessageContaining("given channel: cannot connect: ");
  }

  @Test
  void aPathThatIsTooLongForASocketIsTold(@TempDir Path directory) {
    Path path = directory.resolve("x".repeat(120));
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(path)))
        .withMessageContaining("too long");
  }

  @Test
  void aFullQueueOfConnectionsIsWaitedForAndGivenUpInTime() throws Exception {
    // The scripted server accepts one connection at a time; the kernel keeps some more waiting.
    try (ScriptedServer busy = ScriptedServer.start(ScriptedPeer::awaitClose)) {
      QmpAddress address = QmpAddress.unix(busy.socket());
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(address, IMPATIENT));
    }
  }
}
