package io.github.qmp4j.job;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fake.Call;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.fake.json.JsonText;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known of a job when other events have pushed some of its own out of the queue. */
@Timeout(30)
class MissedEventsTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Plain BACKUP = command(
      "blockdev-backup", "{\"job-id\":\"j\",\"device\":\"d\",\"target\":\"t\",\"sync\":\"full\"}");

  private final FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
  private final QmpClient client =
      qemu.connect(QmpOptions.builder().eventQueueLength(4).build());

  @AfterEach
  void close() {
    client.close();
    qemu.close();
  }

  private static String status(String id, String status) {
    return "{'id': '" + id + "', 'status': '" + status + "'}";
  }

  private static void tell(Call call, String id, String... statuses) {
    for (String status : statuses) {
      call.emit("JOB_STATUS_CHANGE", status(id, status));
    }
  }

  private static void flood(Call call) {
    for (int i = 0; i < 100; i++) {
      tell(call, "other", "running");
    }
  }

  private static String info(String status, String more) {
    return "[{'id': 'j', 'type': 'backup', 'status': '" + status
        + "', 'current-progress': 25, 'total-progress': 100" + more + "}]";
  }

  private Job startRunning() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "created", "running");
      return null;
    });
    return Job.start(client, "j", BACKUP);
  }

  @Test
  void anAnswerFromBeforeTheEndDoesNotSettleWhyTheJobFailed() {
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      flood(call);
      return null;
    });
    client.execute(command("stop"));
    qemu.inject(
        "query-jobs", Fault.merged(3)); // so that the end is here when the answer is looked at
    qemu.on("query-jobs").answer(call -> {
      call.emitAfterReply("JOB_STATUS_CHANGE", status("j", "aborting"));
      call.emitAfterReply("JOB_STATUS_CHANGE", status("j", "concluded"));
      qemu.on("query-jobs").reply(info("concluded", ", 'error': 'disk full'"));
      return JsonText.parse(info("running", ""));
    });
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("disk full"));
  }

  @Test
  void aJobWhoseFailureWasPushedOutIsAskedFor() {
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      tell(call, "j", "aborting");
      tell(call, "other", "created", "running", "ready");
      tell(call, "j", "concluded");
      return null;
    });
    qemu.on("query-jobs").reply(info("concluded", ", 'error': 'disk full'"));
    client.execute(command("stop"));
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("disk full"));
  }

  @Test
  void aJobThatIsGoneAndWhoseFailureWasPushedOutHasNotSucceeded() {
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      tell(call, "j", "aborting");
      tell(call, "other", "created", "running");
      tell(call, "j", "concluded", "null");
      return null;
    });
    qemu.on("query-jobs").reply("[]");
    client.execute(command("stop"));
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(
            e -> assertThat(e.error()).isEqualTo("it is gone, and how it ended was not seen"));
  }

  @Test
  void aQuickJobIsThereAlthoughItsBeginningWasPushedOut() {
    qemu.on("query-jobs").reply("[]");
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "created", "running", "waiting", "pending", "concluded", "null");
      return null;
    });
    Job job = Job.start(client, "j", BACKUP);
    job.awaitConcluded(LONG);
    assertThat(job.error()).isEmpty();
  }

  @Test
  void aQuickJobThatWasPushedOutAltogetherIsNotSaidToHaveNeverBegun() {
    qemu.on("query-jobs").reply("[]");
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "created", "running", "waiting", "pending", "concluded", "null");
      flood(call);
      return null;
    });
    Job job = Job.start(client, "j", BACKUP);
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(
            e -> assertThat(e.error()).isEqualTo("it is gone, and how it ended was not seen"));
  }
}
