package io.github.qmp4j.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.CompatibilityCheck;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.check.api.Qmp;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding.Kind;
import io.github.qmp4j.testing.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The method {@code check} of a generated class. */
class GeneratedCheckTest {

  @Test
  void aServerOfTheSameDefinitionIsCompatible() {
    try (FakeQemu qemu = FakeQemu.start("qemu-10.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      CompatibilityReport report = Qmp.check(client);

      assertThat(report.isCompatible()).isTrue();
      assertThat(report.findings())
          .isNotEmpty()
          .allMatch(finding -> finding.kind() == Kind.DEPRECATED);
    }
  }

  @Test
  void anOlderOneIsNotAndTheReportSaysWhyForOneCommand() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      CompatibilityReport report = Qmp.check(client);

      assertThat(report.isCompatible()).isFalse();
      assertThat(report.findings("blockdev-mirror"))
          .extracting(Object::toString)
          .containsExactly(
              "blockdev-mirror.target-is-zero: the server has no argument 'target-is-zero'");
      assertThat(report.findings("query-status")).isEmpty();
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsGivenUpOnInTime() {
    QmpOptions options = QmpOptions.builder()
        .callTimeout("query-qmp-schema", Duration.ofMillis(200))
        .build();
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address(), options)) {
      qemu.inject("query-qmp-schema", Fault.stall(Duration.ofSeconds(30)));

      assertThatExceptionOfType(QmpTimeoutException.class).isThrownBy(() -> Qmp.check(client));
    }
  }

  @Test
  void aServerThatCannotTellRefuses() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          peer.receive();
          peer.send("{\"error\": {\"class\": \"CommandNotFound\", \"desc\": \"no\"}}");
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()))) {
      assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(() -> Qmp.check(client));
    }
  }

  @Test
  void whatIsNoSchemaIsAMismatchAndTheConnectionStaysUsable() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          peer.answer(peer.receive(), "[{\"name\": \"x\"}]");
          peer.answer(peer.receive(), "{}");
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()))) {
      assertThatExceptionOfType(SchemaMismatchException.class)
          .isThrownBy(() -> Qmp.check(client))
          .withMessageContaining("query-qmp-schema:1:2")
          .withMessageContaining("'meta-type' is missing");
      Qmp.on(client).stop();
    }
  }

  @Test
  void withoutTheDefinitionsTheMessageSaysWhoseAndWhatToKeep() {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        QmpClient client = QmpClient.connect(qemu.address())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> CompatibilityCheck.run(client, Qmp.class, null))
          .withMessageContaining(Qmp.class.getName())
          .withMessageContaining("keep the resource qmp4j.qapi");
    }
  }

  @Test
  void withoutAClientThereIsNothingToCheck() {
    assertThatNullPointerException().isThrownBy(() -> Qmp.check(null)).withMessage("client");
  }
}
