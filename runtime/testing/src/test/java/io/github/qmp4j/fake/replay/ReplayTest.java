package io.github.qmp4j.fake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.api.ChangeVncPassword;
import io.github.qmp4j.fake.api.Qmp;
import io.github.qmp4j.fake.api.StatusInfo;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  @TempDir
  private Path directory;

  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("session.jsonl");
  }

  @Test
  @NeedsQemu
  void aSessionWithARealQemuIsPlayedBack() {
    StatusInfo recorded;
    try (RealQemu qemu = RealQemu.start();
        Recorder recorder = Recorder.start(QmpAddress.unix(qemu.socket()), file);
        QmpClient client = QmpClient.connect(recorder.address())) {
      recorded = session(client);
    }
    try (Replay replay = Replay.start(file);
        QmpClient client = QmpClient.connect(replay.address())) {
      assertThat(session(client)).isEqualTo(recorded);
    }
  }

  private static StatusInfo session(QmpClient client) {
    Qmp qmp = Qmp.on(client);
    StatusInfo status = qmp.queryStatus();
    qmp.cont();
    qmp.stop();
    qmp.quit();
    return status;
  }

  @Test
  void severalClientsAreRecordedOneAfterTheOther() throws IOException {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        Recorder recorder = Recorder.start(qemu.address(), file)) {
      for (int i = 0; i < 3; i++) {
        try (QmpClient client = QmpClient.connect(recorder.address())) {
          Qmp.on(client).queryBlock();
        }
      }
    }
    assertThat(Files.readAllLines(file)).anyMatch(line -> line.contains("\"connection\": 3"));
    try (Replay replay = Replay.start(file)) {
      for (int i = 0; i < 3; i++) {
        try (QmpClient client = QmpClient.connect(replay.address())) {
          assertThat(Qmp.on(client).queryBlock()).isEmpty();
        }
      }
    }
  }

  @Test
  void aClientThatSaysSomethingElseFails() {
    record(qmp -> qmp.stop());
    Replay replay = Replay.start(file);
    try (QmpClient client = QmpClient.connect(replay.address())) {
      assertThatThrownBy(() -> Qmp.on(client).cont()).isNotNull();
    }
    assertThatThrownBy(replay::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "expected was {\"execute\":\"stop\"}, the client said {\"execute\":\"cont\"}");
  }

  @Test
  void aClientThatLeavesEarlyFails() {
    record(qmp -> qmp.stop());
    Replay replay = Replay.start(file);
    QmpClient.connect(replay.address()).close();
    assertThatThrownBy(replay::close).hasMessageContaining("the client has left, expected was {");
  }

  @Test
  void aClientThatSaysMoreFails() {
    record(qmp -> qmp.stop());
    Replay replay = Replay.start(file);
    try (QmpClient client = QmpClient.connect(replay.address())) {
      Qmp.on(client).stop();
      assertThatThrownBy(() -> Qmp.on(client).stop()).isNotNull();
    }
    assertThatThrownBy(replay::close).hasMessageContaining("expected was the end");
  }

  @Test
  void aClientThatNeverComesOrNeverGoesOnFails() {
    record(qmp -> qmp.stop());
    assertThatThrownBy(() -> Replay.start(file).close())
        .hasMessage("connection 1 of the recording: no client has played it to its end");
    Replay replay = Replay.start(file);
    try (QmpClient client = QmpClient.connect(replay.address())) {
      assertThat(client.isOpen()).isTrue();
      assertThatThrownBy(replay::close)
          .hasMessage("connection 1 of the recording: no client has played it to its end");
    }
  }

  @Test
  void secretsAreNotWrittenDown() throws IOException {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        Recorder recorder = Recorder.start(qemu.address(), file);
        QmpClient client = QmpClient.connect(recorder.address())) {
      client.execute(new ChangeVncPassword("hunter2"));
    }
    assertThat(Files.readString(file))
        .contains("change-vnc-password", "***")
        .doesNotContain("hunter2");
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    Recorder recorder = Recorder.start(QmpAddress.unix(directory.resolve("nobody")), file);
    assertThatThrownBy(() -> QmpClient.connect(recorder.address())).isNotNull();
    assertThatThrownBy(recorder::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aHostThatIsNotKnownIsTold() {
    Recorder recorder = Recorder.start(QmpAddress.parse("no-such-host.invalid:4444"), file);
    assertThatThrownBy(() -> QmpClient.connect(recorder.address())).isNotNull();
    assertThatThrownBy(recorder::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void aDiskThatIsFullIsToldAndDisturbsNobody() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2")) {
      Recorder recorder = Recorder.start(qemu.address(), full);
      try (QmpClient client = QmpClient.connect(recorder.address())) {
        assertThat(Qmp.on(client).queryBlock()).isEmpty();
      }
      assertThatThrownBy(recorder::close).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void whatIsNoRecordingIsTold() throws IOException {
    Files.writeString(file, "{\"hello\": 1}\n");
    assertThatThrownBy(() -> Replay.start(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " is not what a Recorder wrote: ")
        .hasMessageContaining("at, connection, from and message");
    Files.writeString(file, "[\n]\n"); // a document over several lines
    assertThatThrownBy(() -> Replay.start(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " is not what a Recorder wrote: ");
  }

  private void record(Consumer<Qmp> session) {
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2");
        Recorder recorder = Recorder.start(qemu.address(), file);
        QmpClient client = QmpClient.connect(recorder.address())) {
      session.accept(Qmp.on(client));
    }
  }
}
