package io.github.qmp4j.tls;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpListener;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.TestPki;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class QmpTlsTest {

  @TempDir
  Path files;

  private TestPki authority;

  @BeforeEach
  void certify() throws Exception {
    authority = new TestPki().trustedIn(files).certified(files, "server", TestPki.ip("127.0.0.1"));
  }

  @Test
  @NeedsQemu
  void theFilesOfAQemuAreGoodForItsClient() throws Exception {
    authority.certified(files, "client");
    int port = freePort();
    QmpOptions tls = QmpOptions.builder().tls(QmpTls.clientContext(files)).build();
    try (RealQemu qemu = RealQemu.start(
            "-object",
            "tls-creds-x509,id=tls,endpoint=server,verify-peer=on,dir=" + files,
            "-chardev",
            "socket,id=m,host=127.0.0.1,port=" + port + ",server=on,wait=off,tls-creds=tls",
            "-mon",
            "chardev=m,mode=control");
        QmpClient client = QmpClient.connect(QmpAddress.tcp("127.0.0.1", port), tls)) {
      assertThat(client.execute(command("query-name")).isObject()).isTrue();
      assertThat(qemu.process().isAlive()).isTrue();
    }
  }

  @Test
  @NeedsQemu
  void theFilesOfAQemuAreGoodForAServerThatItConnectsTo() throws Exception {
    authority.certified(files, "client");
    QmpAddress address = QmpAddress.tcp("127.0.0.1", freePort());
    QmpOptions tls = QmpOptions.builder().tls(QmpTls.serverContext(files)).build();
    try (QmpListener listener = QmpListener.bind(address, tls)) {
      // QEMU goes on only after the handshake.
      FutureTask<QmpClient> accepting =
          new FutureTask<>(() -> listener.accept(Duration.ofSeconds(20)));
      new Thread(accepting, "caller").start();
      try (RealQemu qemu = RealQemu.start(
              "-object",
              "tls-creds-x509,id=tls,endpoint=client,dir=" + files,
              "-chardev",
              "socket,id=m,host=127.0.0.1,port=" + ((QmpAddress.Tcp) address).port()
                  + ",tls-creds=tls",
              "-mon",
              "chardev=m,mode=control");
          QmpClient client = accepting.get()) {
        assertThat(client.execute(command("query-name")).isObject()).isTrue();
        assertThat(qemu.process().isAlive()).isTrue();
      }
    }
  }

  @Test
  void keysMayBeInTheOlderForm() throws Exception {
    KeyPair keys = TestPki.newKeys("RSA", 2048);
    new TestPki().trustedIn(files).certified(files, "client", keys);
    byte[] pkcs8 = keys.getPrivate().getEncoded();
    Files.writeString(
        files.resolve("client-key.pem"),
        TestPki.pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length)));
    assertThat(QmpTls.clientContext(files)).isNotNull();
  }

  @Test
  void filesThatAreMissingOrSomethingElseAreNamed() throws Exception {
    Files.writeString(files.resolve("client-cert.pem"), "?");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> QmpTls.clientContext(files))
        .withMessageContaining("client-key.pem: a certificate and its key go together");
    Files.writeString(files.resolve("client-key.pem"), "?");
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> QmpTls.clientContext(files))
        .withMessageContaining("client-cert.pem: there is no BEGIN CERTIFICATE in it");
    Files.copy(
        files.resolve("ca-cert.pem"),
        files.resolve("client-cert.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> QmpTls.clientContext(files))
        .withMessageContaining("client-key.pem: there is no BEGIN PRIVATE KEY in it");
  }

  @ParameterizedTest
  @CsvSource({"RSA, 2048", "EC, 256", "Ed25519, 255"})
  void aKeyOfAnotherCertificateIsNamed(String algorithm, int size) throws Exception {
    KeyPair keys = TestPki.newKeys(algorithm, size);
    new TestPki().trustedIn(files).certified(files, "client", keys);
    assertThat(QmpTls.clientContext(files)).isNotNull();
    byte[] other = TestPki.newKeys(algorithm, size).getPrivate().getEncoded();
    Files.writeString(files.resolve("client-key.pem"), TestPki.pem("PRIVATE KEY", other));
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> QmpTls.clientContext(files))
        .withMessageContaining("client-key.pem: the key is not that of the certificate in")
        .withMessageContaining("client-cert.pem");
  }

  @Test
  void aKeyThatWasCutShortIsNamed() throws Exception {
    KeyPair keys = TestPki.newKeys("RSA", 2048);
    new TestPki().trustedIn(files).certified(files, "client", keys);
    Path file = files.resolve("client-key.pem");
    for (String form : new String[] {"PRIVATE KEY", "RSA PRIVATE KEY"}) {
      Files.writeString(file, "-----BEGIN " + form + "-----\nMIIEv\n-----END " + form + "-----\n");
      assertThatExceptionOfType(GeneralSecurityException.class)
          .isThrownBy(() -> QmpTls.clientContext(files))
          .withMessage(file + ": the key cannot be read");
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
