package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.TestPki;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with TLS, and what is told of it. */
class TlsFaultsTest extends PlayedTlsTest {

  /** Nothing more comes from the socket, which the server need not close. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aGoodbyeInOneReadWithWhatWasSaidBeforeIsHeard(String protocol) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    Pipe toServer = Pipe.open();
    Pipe fromServer = Pipe.open();
    Running<String> server = start(() ->
        serve(over(toServer.source(), fromServer.sink(), protocol), "8.0.0", (in, out) -> {
          readUntil(in, '}');
          send(out, "{\"event\": \"E\"}\r\n");
          Thread.sleep(50); // until this is being read
          send(out, "{\"return\": 1}");
          served.shutdownOutput();
          said.countDown();
          told.await(20, TimeUnit.SECONDS);
        }));
    Executor slow = task -> {
      if (started.getCount() == 0) {
        await(said); // by the thread that reads, as nobody should
      }
      new Thread(task).start();
    };
    options.tls(TestPki.context(files, "client"), "127.0.0.1");
    try (QmpClient client = QmpClient.over(fromServer.source(), toServer.sink(), options.build());
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      client.listen(Plain.NO_CLASSES, slow, event -> {});
      Thread.sleep(50); // until the first task is over
      started.countDown();
      assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
      assertThat(events.poll(LONG)).isNotNull();
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> events.poll(Duration.ofSeconds(5)))
          .matches(e -> e.closedBy() == ConnectionEndedException.Closer.SERVER);
      told.countDown();
    }
    assertThat(server.get()).isEqualTo("done");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatWantsToRenegotiateIsLeft() throws Exception {
    try (SSLServerSocket listener = listen("TLSv1.2")) {
      start(() -> serve(listener, "8.0.0", (in, out) -> {
        readUntil(in, '}');
        served.startHandshake();
      }));
      try (QmpClient client = QmpClient.connect(addressOf(listener), options.build())) {
        assertThatExceptionOfType(ConnectionEndedException.class)
            .isThrownBy(() -> client.execute(command("x")))
            .withMessageContaining("wants another TLS handshake");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aServersReasonNotToTakeOurCertificateIsToldWheneverItComes(String protocol)
      throws Exception {
    pki.impostor().certified(files, "client");
    options.tls(TestPki.context(files, "client"));
    try (SSLServerSocket listener = listen(protocol)) {
      listener.setNeedClientAuth(true);
      Running<String> server = start(() -> serve(listener, "8.0.0", (in, out) -> {}));
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(addressOf(listener), options.build()))
          .withMessageContaining("the peer does not accept our certificate: ")
          .withMessageContaining("Received fatal alert: ");
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(server::get);
    }
  }

  @Test
  void aServerIsToldWhyItsCertificateIsNotTaken() throws Exception {
    Pipe toServer = Pipe.open();
    Pipe fromServer = Pipe.open();
    SSLSocket socket = over(toServer.source(), fromServer.sink(), "TLSv1.3");
    Running<?> server = start(() -> {
      socket.startHandshake();
      return null;
    });
    pki.impostor().trustedIn(files);
    SSLContext wary = TestPki.context(files, "client");
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.over(
            fromServer.source(), toServer.sink(), options.tls(wary, "127.0.0.1").build()))
        .withMessageContaining("the peer's certificate is not accepted: Signature does not match");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(server::get)
        .withMessageContaining("Received fatal alert: ");
  }

  @Test
  void aServerThatHangsUpInTheHandshakeIsTold() throws Exception {
    try (ServerSocket listener = new ServerSocket(0)) {
      Running<?> server = start(() -> {
        try (Socket socket = listener.accept()) {
          return socket.getInputStream().read(new byte[64 << 10]);
        }
      });
      QmpAddress address = QmpAddress.tcp("127.0.0.1", listener.getLocalPort());
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(address, options.build()))
          .withMessageContaining("cannot connect: the peer hung up during the TLS handshake");
      server.get();
    }
  }

  @Test
  void aContextThatIsNotReadyIsRefusedWhereItIsGiven() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    assertThatIllegalStateException().isThrownBy(() -> options.tls(context));
    assertThatIllegalStateException().isThrownBy(() -> options.tls(context, "127.0.0.1"));
  }
}
