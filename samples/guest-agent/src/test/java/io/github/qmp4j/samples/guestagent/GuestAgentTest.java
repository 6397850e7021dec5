package io.github.qmp4j.samples.guestagent;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.RealQemu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestAgentTest {

  /** The agent of these tests runs beside them: nothing of this machine shall be frozen. */
  private static final String NOWHERE = "/no/such/mount/point";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Nested
  @NeedsQemu
  @NeedsQemuGa
  class WithQemuAndAgent {

    @TempDir
    private Path directory;

    private RealQemu qemu;

    @BeforeEach
    void start() throws Exception {
      Path disk = Files.write(directory.resolve("disk"), new byte[1 << 20]);
      qemu = RealQemu.start(
          "-machine",
          "q35",
          "-m",
          "32",
          "-blockdev",
          "driver=file,node-name=disk0,filename=" + disk,
          "-device",
          "virtio-blk-pci,drive=disk0"); // without a device nobody keeps the new image open
    }

    @AfterEach
    void stop() {
      qemu.close();
    }

    @Test
    void theSnapshotIsTakenWithTheHelpOfTheAgent() {
      try (RealAgent agent = RealAgent.start()) {
        assertThat(run(agent, "disk0")).as(text(err)).isZero();
        assertThat(text(out).lines())
            .satisfiesExactly(
                line -> assertThat(line).matches("guest: .+, kernel .+"),
                line -> assertThat(line)
                    .isEqualTo("snapshot taken, with 0 file systems frozen meanwhile"));
        assertThat(nodes()).contains("disk0-after").contains("snapshot.qcow2");
      }
    }

    @Test
    void aGuestThatCannotBeThawedIsToldAlsoIfTheSnapshotFailed() {
      try (RealAgent agent = RealAgent.start("guest-fsfreeze-thaw")) {
        assertThat(run(agent, "disk0")).isEqualTo(1);
        assertThat(text(err)).contains("guest-fsfreeze-thaw").hasLineCount(1);
        assertThat(nodes()).contains("snapshot.qcow2");
      }
      err.reset();
      try (RealAgent agent = RealAgent.start("guest-fsfreeze-thaw")) {
        assertThat(run(agent, "nodisk")).isEqualTo(1);
        assertThat(text(err).lines())
            .satisfiesExactly(
                line -> assertThat(line).startsWith("guest-agent: ").contains("nodisk"),
                line -> assertThat(line).contains("and then: ").contains("guest-fsfreeze-thaw"));
      }
    }

    @Test
    void anAgentThatForbidsExecIsUsedWithoutAndOneThatForbidsFreezingIsTold() {
      try (RealAgent agent = RealAgent.start("guest-exec")) {
        assertThat(run(agent, "disk0")).as(text(err)).isZero();
      }
      try (RealAgent agent = RealAgent.start("guest-fsfreeze-freeze-list")) {
        assertThat(run(agent, "disk0")).isEqualTo(1);
        assertThat(text(err)).contains("guest-fsfreeze-freeze-list");
      }
    }

    private int run(RealAgent agent, String node) {
      String[] args = {
        "unix:" + agent.socket(),
        "unix:" + qemu.socket(),
        node,
        directory.resolve("snapshot.qcow2").toString(),
        NOWHERE
      };
      return GuestAgent.run(args, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String nodes() {
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        return client.execute(command("query-named-block-nodes")).toString();
      }
    }
  }

  @Test
  void aGuestThatHasNoSyncIsFrozenWithout() {
    try (FakeQemu agent = FakeQemu.start("qga-7.2");
        FakeQemu monitor = FakeQemu.start("qemu-7.2")) {
      agent.on("guest-exec").refuse("GenericError", "Failed to execute child process");
      String[] args = {agent.address().toString(), monitor.address().toString(), "disk0", "/file"};
      assertThat(GuestAgent.run(args, new PrintStream(out, true), new PrintStream(err, true)))
          .as(text(err))
          .isZero();
      monitor.assertReceived("blockdev-snapshot-sync");
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    String[] args = {"unix:/a", "unix:/b"};
    assertThat(GuestAgent.run(args, System.out, new PrintStream(err, true))).isEqualTo(2);
    assertThat(text(err)).startsWith("usage: guest-agent AGENT MONITOR");
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
