package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.TestPki;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A monitor with {@code tls-creds-x509} that wants certificates of its clients. */
@NeedsQemu
@Timeout(60)
class RealTlsTest {

  @TempDir
  Path directory;

  private Path serverFiles;
  private Path clientFiles;
  private TestPki authority;
  private RealQemu qemu;
  private QmpAddress address;

  @BeforeEach
  void start() throws Exception {
    serverFiles = directory.resolve("server");
    clientFiles = directory.resolve("client");
    authority = new TestPki()
        .trustedIn(serverFiles)
        .trustedIn(clientFiles)
        .certified(serverFiles, "server", TestPki.ip("127.0.0.1"), TestPki.host("vm.example"))
        .certified(clientFiles, "client");
    int port = freePort();
    address = QmpAddress.tcp("127.0.0.1", port);
    qemu = RealQemu.start(
        "-object",
        "tls-creds-x509,id=tls,endpoint=server,verify-peer=on,dir=" + serverFiles,
        "-chardev",
        "socket,id=m,host=127.0.0.1,port=" + port + ",server=on,wait=off,tls-creds=tls",
        "-mon",
        "chardev=m,mode=control");
  }

  @AfterEach
  void stop() {
    qemu.close();
  }

  @Test
  @Rule(77)
  void commandsLongRepliesAndEventsGoOverTls() throws Exception {
    QmpOptions tls =
        QmpOptions.builder().tls(TestPki.context(clientFiles, "client")).build();
    try (QmpClient client = QmpClient.connect(address, tls);
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      assertThat(client.execute(command("query-qmp-schema")).size()).isGreaterThan(500);
      client.execute(command("cont"));
      client.execute(command("stop"));
      assertThat(events.poll(Duration.ofSeconds(5)).eventName()).isEqualTo("RESUME");
      assertThat(events.poll(Duration.ofSeconds(5)).eventName()).isEqualTo("STOP");
      client.execute(command("quit"));
    }
  }

  @Test
  @Rule(77)
  void aProcessMayLeadToAServerThatSpeaksTls() throws Exception {
    QmpOptions tls = QmpOptions.builder()
        .tls(TestPki.context(clientFiles, "client"), "vm.example")
        .build();
    String path = "/dev/tcp/127.0.0.1/" + ((QmpAddress.Tcp) address).port();
    Process process =
        new ProcessBuilder("bash", "-c", "exec 3<>" + path + "; cat <&3 & exec cat >&3").start();
    try (QmpClient client = QmpClient.over(process, tls)) {
      assertThat(client.execute(command("query-name")).isObject()).isTrue();
      client.execute(command("quit"));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** QEMU waits for the handshake and says nothing. */
  @Test
  void whoSpeaksNoTlsReadsThatItMayBeExpected() {
    QmpOptions plain =
        QmpOptions.builder().connectTimeout(Duration.ofMillis(500)).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, plain))
        .withMessageContaining("TLS expected");
  }

  @Test
  void severalThreadsShareTheSession() throws Exception {
    QmpOptions tls =
        QmpOptions.builder().tls(TestPki.context(clientFiles, "client")).build();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (QmpClient client = QmpClient.connect(address, tls)) {
      Callable<Integer> work = () -> {
        int size = 0;
        for (int i = 0; i < 5; i++) {
          size = client.execute(command("query-commands")).size();
        }
        return size;
      };
      List<Future<Integer>> sizes = new ArrayList<>(pool.invokeAll(List.of(work, work, work)));
      for (Future<Integer> size : sizes) {
        assertThat(size.get()).isGreaterThan(100);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aCertificateMayBeForAnotherNameThatIsGiven() throws Exception {
    QmpOptions tls = QmpOptions.builder()
        .tls(TestPki.context(clientFiles, "client"), "vm.example")
        .build();
    try (QmpClient client = QmpClient.connect(address, tls)) {
      assertThat(client.execute(command("query-name")).isObject()).isTrue();
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotAccepted() throws Exception {
    QmpOptions tls = QmpOptions.builder()
        .tls(TestPki.context(clientFiles, "client"), "other.example")
        .build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, tls))
        .withMessageContaining("the peer's certificate is not accepted")
        .withMessageContaining("other.example");
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsNotAccepted() throws Exception {
    new TestPki().trustedIn(clientFiles);
    QmpOptions tls =
        QmpOptions.builder().tls(TestPki.context(clientFiles, "client")).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, tls))
        .withMessageContaining("the peer's certificate is not accepted")
        .withMessageContaining("unable to find valid certification path");
  }

  @Test
  void aMissingClientCertificateIsTold() throws Exception {
    Path nobody = directory.resolve("nobody");
    authority.trustedIn(nobody);
    QmpOptions tls = QmpOptions.builder().tls(TestPki.context(nobody, "client")).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, tls))
        .withMessageContaining("it may want a client certificate, and the SSLContext has none");
  }

  @Test
  void aForeignClientCertificateIsTold() throws Exception {
    new TestPki().certified(clientFiles, "client");
    QmpOptions tls =
        QmpOptions.builder().tls(TestPki.context(clientFiles, "client")).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, tls))
        .withMessageContaining("certificate");
  }

  @Test
  void whoForgetsTlsIsNotLeftWaiting() {
    QmpOptions plain =
        QmpOptions.builder().connectTimeout(Duration.ofMillis(300)).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, plain))
        .withMessageContaining("no greeting within 300 ms");
  }

  @Test
  void aMonitorWithoutTlsIsTold() throws Exception {
    QmpOptions tls = QmpOptions.builder()
        .tls(TestPki.context(clientFiles, "client"), "vm.example")
        .build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(qemu.socket()), tls))
        .withMessageContaining("the peer does not speak TLS");
  }

  @Test
  void aQemuThatConnectsToUsCanBeTheTlsClient() throws Exception {
    Path us = directory.resolve("us");
    Path them = directory.resolve("them");
    authority
        .trustedIn(us)
        .certified(us, "server", TestPki.ip("127.0.0.1"))
        .trustedIn(them)
        .certified(them, "client");
    int port = freePort();
    QmpOptions tls = QmpOptions.builder().tls(TestPki.context(us, "server")).build();
    try (QmpListener listener = QmpListener.bind(QmpAddress.tcp("127.0.0.1", port), tls)) {
      // QEMU goes on only after the handshake.
      Running<QmpClient> accepting =
          ScriptedTest.start(() -> listener.accept(Duration.ofSeconds(20)));
      try (RealQemu other = RealQemu.start(
          "-object",
          "tls-creds-x509,id=tls,endpoint=client,dir=" + them,
          "-chardev",
          "socket,id=m,host=127.0.0.1,port=" + port + ",tls-creds=tls",
          "-mon",
          "chardev=m,mode=control")) {
        try (QmpClient client = accepting.get()) {
          assertThat(client.execute(command("query-commands")).size()).isGreaterThan(100);
          assertThat(other.process().isAlive()).isTrue();
        }
      }
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
