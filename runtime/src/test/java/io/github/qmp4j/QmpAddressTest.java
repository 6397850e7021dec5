package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QmpAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "unix:/run/vm.qmp unix:/run/vm.qmp",
        "unix:vm.qmp unix:vm.qmp",
        "/run/vm.qmp unix:/run/vm.qmp",
        "./vm.qmp unix:./vm.qmp",
        "unix:/run/vm.qmp,server=on,wait=off unix:/run/vm.qmp",
        "/run/vm.qmp,server,nowait unix:/run/vm.qmp",
        "unix:/run/a,,b.qmp,server=on unix:/run/a,,b.qmp",
        "localhost:4444 tcp:localhost:4444",
        "tcp:localhost:4444 tcp:localhost:4444",
        "tcp:localhost:4444,server=on,nodelay=on tcp:localhost:4444",
        ":4444 tcp:localhost:4444",
        "tcp::4444 tcp:localhost:4444",
        "[::1]:4444 tcp:[::1]:4444",
        "tcp:[fe80::1%eth0]:1 tcp:[fe80::1%eth0]:1",
        "tcp:fd:5 tcp:fd:5",
        "127.0.0.1:65535 tcp:127.0.0.1:65535",
      })
  void isReadAsQemusUsersWriteIt(String text, String address) {
    assertThat(QmpAddress.parse(text)).hasToString(address);
    assertThat(QmpAddress.parse(address)).isEqualTo(QmpAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unix:",
        "tcp:",
        "localhost",
        "localhost:",
        "localhost:0",
        "localhost:65536",
        "localhost:qmp",
        "::1:4444",
        ",server=on",
        "stdio",
        "pty",
        "vsock:3:1234",
        "telnet:localhost:4444",
        "pipe:/tmp/p",
        "fd:5",
        "tls:localhost:4444",
      })
  void anythingElseIsRefusedWithTheTextInTheMessage(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QmpAddress.parse(text))
        .withMessageStartingWith("'" + text + "': ");
  }

  @Test
  void whoAsksForTlsIsToldWhereToAskForIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QmpAddress.parse("tls:localhost:4444"))
        .withMessageContaining("QmpOptions.Builder.tls");
  }

  @Test
  void anIpv6AddressWithoutAPortIsToldWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QmpAddress.parse("[::1]"))
        .withMessageContaining("expected unix:/path, /path, host:port");
  }

  @Test
  void itsPartsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> QmpAddress.tcp("", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> QmpAddress.tcp("localhost", 0));
  }
}
