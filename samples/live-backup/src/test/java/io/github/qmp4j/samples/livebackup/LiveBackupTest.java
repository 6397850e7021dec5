package io.github.qmp4j.samples.livebackup;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.job.Job;
import io.github.qmp4j.job.JobFailedException;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveBackupTest {

  private static final long SIZE = 16 << 20;

  @TempDir
  private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void theSecondBackupHasWhatHasChangedAndTogetherTheyAreTheDisk() throws Exception {
    Path first = directory.resolve("first.qcow2");
    Path second = directory.resolve("second.qcow2");
    try (RealQemu qemu = startWithDisk()) {
      io(qemu, "write -P 1 0 4M");
      assertThat(run(qemu, "disk0", first)).as(text(err)).isZero();
      assertThat(text(out)).contains("\r[" + "#".repeat(40) + "] 100 %").endsWith("\n");

      io(qemu, "write -P 2 1M 64k");
      assertThat(run(qemu, "disk0", second, first)).as(text(err)).isZero();
      // A copy of it all would be more than 4 MiB.
      assertThat(Files.size(second)).isLessThan(1 << 20);

      io(qemu, "write -P 3 2M 64k"); // in neither
      quit(qemu);
    }
    assertThat(patternsOf(second))
        .contains("read 1048576/1048576 bytes at offset 0")
        .contains("read 65536/65536 bytes at offset 1048576")
        .contains("read 65536/65536 bytes at offset 2097152")
        .doesNotContain("verification failed");
  }

  @Test
  @NeedsQemu
  void whereTheBackupBeforeIsNotThereNoneIsMadeThatRefersToIt() throws Exception {
    Path first = directory.resolve("first.qcow2");
    Path second = directory.resolve("second.qcow2");
    try (RealQemu qemu = startWithDisk()) {
      assertThat(run(qemu, "disk0", first)).as(text(err)).isZero();
      io(qemu, "write -P 2 1M 64k");

      assertThat(run(qemu, "disk0", second, directory.resolve("gone"))).isEqualTo(1);

      assertThat(text(err)).contains(directory.resolve("gone") + "': No such file");
      assertThat(second).doesNotExist();
      assertThat(run(qemu, "disk0", second, first)).as(text(err)).isZero();
    }
  }

  @Test
  @NeedsQemu
  void aBackupThatFailsIsToldAndLeavesNothingBehind() throws Exception {
    try (RealQemu qemu = startWithDisk();
        QmpClient client = second(qemu)) {
      assertThat(run(qemu, "nodisk", directory.resolve("a"))).isEqualTo(1);
      assertThat(run(qemu, "disk0", directory.resolve("b"), directory.resolve("a")))
          .isEqualTo(1);
      assertThat(run(qemu, "disk0", Path.of("/no/such/directory/c"))).isEqualTo(1);
      assertThat(text(err).lines())
          .satisfiesExactly(
              line -> assertThat(line).contains("no block node 'nodisk'").contains("disk0"),
              line -> assertThat(line).contains("Make a full backup"),
              line -> assertThat(line).contains("/no/such/directory/c"));
      assertThat(client.execute(command("query-jobs"))).isEmpty();
      assertThat(client.execute(command("query-named-block-nodes")).toString())
          .doesNotContain("live-backup");
    }
  }

  @Test
  @NeedsQemu
  void aBackupThatFailsInItsMidstIsNoBeginningForAnIncrementalOne() throws Exception {
    Path first = directory.resolve("first.qcow2");
    try (RealQemu qemu = startWithDisk();
        QmpClient client = second(qemu)) {
      io(client, "disk0", "write -P 1 0 4M"); // what is empty is not read
      client.execute(command(
          "blockdev-add",
          "{\"driver\":\"blkdebug\",\"node-name\":\"bad0\",\"image\":\"disk0\",\"inject-error\":"
              + "[{\"event\":\"none\",\"iotype\":\"read\",\"errno\":5}]}"));
      assertThat(run(qemu, "bad0", first)).isEqualTo(1);
      assertThat(run(qemu, "bad0", directory.resolve("second.qcow2"), first)).isEqualTo(1);
      assertThat(text(err).lines())
          .satisfiesExactly(
              line -> assertThat(line).contains("job 'live-backup' failed: Input/output error"),
              line -> assertThat(line).contains("Make a full backup"));
      assertThat(client.execute(command("query-named-block-nodes")).toString())
          .doesNotContain("live-backup");
    }
  }

  @Test
  @NeedsQemu
  void whatABackupThatWasKilledHasLeftOpenIsClosedWhenItsJobIsOver() throws Exception {
    try (RealQemu qemu = startWithDisk();
        QmpClient client = second(qemu)) {
      io(client, "disk0", "write -P 1 0 4M");
      TargetImage killed =
          TargetImage.create(client, directory.resolve("killed.qcow2"), SIZE, null);
      client.execute(command(
          "blockdev-backup",
          "{\"job-id\":\"live-backup\",\"device\":\"disk0\",\"target\":\"" + killed.node()
              + "\",\"sync\":\"full\",\"speed\":65536}"));
      assertThat(run(qemu, "disk0", directory.resolve("meanwhile.qcow2"))).isEqualTo(1);
      assertThat(text(err)).contains("'live-backup-file'").hasLineCount(1);

      try (Job job = Job.find(client, "live-backup").orElseThrow()) {
        job.cancel();
        assertThatExceptionOfType(JobFailedException.class)
            .isThrownBy(() -> job.awaitConcluded(Duration.ofSeconds(10)));
      }
      assertThat(run(qemu, "disk0", directory.resolve("next.qcow2")))
          .as(text(err))
          .isZero();
      assertThat(client.execute(command("query-named-block-nodes")).toString())
          .doesNotContain("live-backup-");
    }
  }

  @Test
  @NeedsQemu
  void aJobThatABackupThatWasKilledHasNotDismissedIsNotInTheWay() throws Exception {
    try (RealQemu qemu = startWithDisk();
        QmpClient client = second(qemu)) {
      Path killed = directory.resolve("killed.qcow2");
      String id = "live-backup-create-file";
      String create = "{\"job-id\":\"" + id + "\",\"options\":{\"driver\":\"file\",\"size\":0,"
          + "\"filename\":\"" + killed + "\"}}";
      try (Job job = Job.start(client, id, command("blockdev-create", create))) {
        job.awaitConcluded(Duration.ofSeconds(10));
      }
      assertThat(run(qemu, "disk0", directory.resolve("next.qcow2")))
          .as(text(err))
          .isZero();
      assertThat(client.execute(command("query-jobs"))).isEmpty();
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    assertThat(LiveBackup.run(new String[] {"unix:/x"}, stream(out), stream(err)))
        .isEqualTo(2);
    assertThat(text(err)).startsWith("usage: live-backup");
  }

  private RealQemu startWithDisk() throws IOException {
    Path disk = directory.resolve("disk");
    try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
      file.setLength(SIZE);
    }
    return RealQemu.startAt(
        directory.resolve("more"),
        "-blockdev",
        "driver=file,filename=" + disk + ",node-name=disk0");
  }

  /** The monitor that is not the sample's. */
  private QmpClient second(RealQemu qemu) {
    return QmpClient.connect(QmpAddress.unix(directory.resolve("more")));
  }

  /** As a guest would write. */
  private void io(RealQemu qemu, String what) {
    try (QmpClient client = second(qemu)) {
      io(client, "disk0", what);
    }
  }

  private static void io(QmpClient client, String node, String what) {
    client.execute(command(
        "human-monitor-command",
        "{\"command-line\":\"qemu-io " + node + " \\\"" + what + "\\\"\"}"));
  }

  private void quit(RealQemu qemu) throws InterruptedException {
    try (QmpClient client = second(qemu)) {
      client.execute(command("quit"));
    }
    assertThat(qemu.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** What QEMU says to reading the image with the patterns it should have. */
  private static String patternsOf(Path image) throws Exception {
    try (RealQemu qemu = RealQemu.start(
        "-blockdev", "driver=qcow2,node-name=restored,file.driver=file,file.filename=" + image)) {
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        io(client, "restored", "read -P 1 0 1M");
        io(client, "restored", "read -P 2 1M 64k");
        io(client, "restored", "read -P 1 2M 64k");
        client.execute(command("quit"));
      }
      assertThat(qemu.process().waitFor(10, TimeUnit.SECONDS)).isTrue(); // it prints at its end
      return qemu.output();
    }
  }

  private int run(RealQemu qemu, String node, Path... files) {
    String[] args = new String[2 + files.length];
    args[0] = "unix:" + qemu.socket();
    args[1] = node;
    for (int i = 0; i < files.length; i++) {
      args[2 + i] = files[i].toString();
    }
    return LiveBackup.run(args, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
