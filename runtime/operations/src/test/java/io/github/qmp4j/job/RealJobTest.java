package io.github.qmp4j.job;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs of a real server, between two disks without data. */
@NeedsQemu
@Timeout(60)
class RealJobTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private RealQemu qemu;
  private QmpClient client;

  @BeforeEach
  void start() {
    qemu = RealQemu.start();
    client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
    addDisk("a", "\"driver\":\"null-co\",\"size\":67108864");
    addDisk("b", "\"driver\":\"null-co\",\"size\":67108864");
  }

  @AfterEach
  void stop() {
    client.close();
    qemu.close();
  }

  private void addDisk(String name, String options) {
    client.execute(command("blockdev-add", "{\"node-name\":\"" + name + "\"," + options + "}"));
  }

  private Job start(String command, String id, String more) {
    String arguments = "{\"job-id\":\"" + id
        + "\",\"device\":\"a\",\"target\":\"b\",\"sync\":\"full\"" + more + "}";
    return Job.start(client, id, command(command, arguments));
  }

  @Test
  @Rule(30)
  void aBackupThatIsOverAndGoneBeforeItsReplyIsSeenToSucceed() {
    for (int i = 0; i < 50; i++) {
      try (Job backup = start("blockdev-backup", "j", "")) {
        backup.awaitConcluded(LONG);
        assertThat(backup.error()).isEmpty();
      }
    }
    assertThat(Job.find(client, "j")).isEmpty();
  }

  @Test
  @Rule(30)
  void aMirrorIsReadyThenCompletedThenOver() {
    try (Job mirror = start("blockdev-mirror", "m", ",\"auto-dismiss\":false")) {
      mirror.awaitReady(LONG);
      JobInfo info = mirror.query().orElseThrow();
      assertThat(info.status()).isEqualTo(JobStatus.READY);
      assertThat(info.type()).isEqualTo("mirror");
      assertThat(info.progress()).isEqualTo(1);
      mirror.complete();
      mirror.awaitConcluded(LONG);
      mirror.dismiss();
      assertThat(mirror.query()).isEmpty();
    }
  }

  @Test
  @Rule(30)
  void aJobWaitsToBeFinalizedAndDismissedIfItWasStartedSo() {
    try (Job backup =
        start("blockdev-backup", "j", ",\"auto-finalize\":false,\"auto-dismiss\":false")) {
      backup.awaitPending(LONG);
      assertThat(backup.query().orElseThrow().status()).isEqualTo(JobStatus.PENDING);
      backup.finalizeChanges();
      backup.awaitConcluded(LONG);
      assertThat(backup.error()).isEmpty();
      try (Job same = Job.find(client, "j").orElseThrow()) {
        same.awaitConcluded(LONG);
        same.dismiss();
      }
      assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(backup::dismiss);
    }
  }

  @Test
  void aJobIsPausedResumedAndCancelled() {
    try (Job backup = start("blockdev-backup", "j", ",\"speed\":65536")) {
      backup.pause();
      awaitStatus(backup, JobStatus.PAUSED);
      backup.resume();
      awaitStatus(backup, JobStatus.RUNNING);
      assertThat(backup.query().orElseThrow().totalProgress()).isPositive();
      backup.cancel();
      assertThatExceptionOfType(JobFailedException.class)
          .isThrownBy(() -> backup.awaitConcluded(LONG));
      assertThat(backup.query()).isEmpty();
    }
  }

  private static void awaitStatus(Job job, JobStatus status) {
    while (job.query().orElseThrow().status() != status) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theErrorOfAJobThatMustBeDismissedIsKept() {
    String arguments = "{\"job-id\":\"c\",\"options\":"
        + "{\"driver\":\"file\",\"filename\":\"/no/such/directory/x\",\"size\":1}}";
    try (Job create = Job.start(client, "c", command("blockdev-create", arguments))) {
      assertThatExceptionOfType(JobFailedException.class)
          .isThrownBy(() -> create.awaitConcluded(LONG))
          .satisfies(e -> assertThat(e.error()).contains("/no/such/directory/x"));
      create.dismiss();
      assertThat(create.error()).hasValueSatisfying(e -> assertThat(e).contains("/no/such"));
    }
  }

  @Test
  void theErrorOfAJobThatIsGoneAtOnceIsKept() {
    addDisk(
        "full",
        "\"driver\":\"blkdebug\",\"image\":\"b\",\"inject-error\":"
            + "[{\"event\":\"none\",\"iotype\":\"write\",\"errno\":28}]");
    String arguments = "{\"job-id\":\"j\",\"device\":\"a\",\"target\":\"full\",\"sync\":\"full\"}";
    try (Job backup = Job.start(client, "j", command("blockdev-backup", arguments))) {
      assertThatExceptionOfType(JobFailedException.class)
          .isThrownBy(() -> backup.awaitConcluded(LONG))
          .satisfies(e -> assertThat(e.error()).contains("No space left on device"));
      assertThat(backup.query()).isEmpty();
    }
  }

  @Test
  void aJobCommandThatIsRefusedStartsNothing() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> start("blockdev-backup", "j", ",\"bitmap\":\"none\""));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Job.start(client, "x", command("query-status")));
  }
}
