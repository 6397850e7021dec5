package io.github.qmp4j.job;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.fake.Call;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.fake.json.JsonText;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(60);

  private static final Plain BACKUP = command(
      "blockdev-backup", "{\"job-id\":\"j\",\"device\":\"d\",\"target\":\"t\",\"sync\":\"full\"}");

  private final FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
  private QmpClient client = qemu.connect();

  @AfterEach
  void close() {
    client.close();
    qemu.close();
  }

  private static String status(String id, String status) {
    return "{'id': '" + id + "', 'status': '" + status + "'}";
  }

  /** Before the reply. */
  private static void tell(Call call, String id, String... statuses) {
    for (String status : statuses) {
      call.emit("JOB_STATUS_CHANGE", status(id, status));
    }
  }

  private void tell(String id, String... statuses) {
    for (String status : statuses) {
      qemu.emit("JOB_STATUS_CHANGE", status(id, status));
    }
  }

  /**
   * @param more members, with a comma before
   */
  private static void tellEnd(Call call, String event, String more) {
    call.emit(
        event, "{'type': 'backup', 'device': 'j', 'len': 1, 'offset': 1, 'speed': 0" + more + "}");
  }

  private static String info(String id, String status, String more) {
    return "{'id': '" + id + "', 'type': 'backup', 'status': '" + status
        + "', 'current-progress': 25, 'total-progress': 100" + more + "}";
  }

  /** A job that runs when its command is answered. */
  private Job startRunning() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "created", "running");
      return null;
    });
    return Job.start(client, "j", BACKUP);
  }

  @Test
  @Rule(30)
  void aJobThatEndsBeforeTheReplyIsOverWhenOneLooks() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "other", "created", "aborting");
      tell(call, "j", "created", "running", "waiting", "pending");
      tellEnd(call, "BLOCK_JOB_COMPLETED", "");
      tell(call, "j", "concluded", "null");
      return null;
    });
    Job job = Job.start(client, "j", BACKUP);
    job.awaitConcluded(LONG);
    job.awaitReady(LONG); // will not be any more
    assertThat(job.error()).isEmpty();
  }

  @Test
  @Rule(30)
  void theErrorOfAJobThatIsGoneAlreadyIsKept() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "created", "running", "aborting");
      tellEnd(call, "BLOCK_JOB_COMPLETED", ", 'error': 'No space left on device'");
      tell(call, "j", "concluded", "null");
      return null;
    });
    Job job = Job.start(client, "j", BACKUP);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(JobFailedException.class)
          .isThrownBy(() -> job.awaitConcluded(LONG))
          .withMessageEndingWith("job 'j' failed: No space left on device")
          .satisfies(e -> assertThat(e.job() + e.error()).isEqualTo("jNo space left on device"));
    }
    assertThat(job.error()).contains("No space left on device");
  }

  @Test
  void theErrorOfAJobThatIsStillThereIsAskedFor() {
    qemu.on("query-jobs")
        .reply(
            "[" + info("x", "running", "") + "," + info("j", "created", "") + "]",
            "[" + info("j", "concluded", ", 'error': 'no such file'") + "]");
    Job job = Job.start(client, "j", BACKUP); // of which no event tells
    assertThat(job.error()).isEmpty();
    tell("j", "running", "aborting", "concluded");
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("no such file"));
    qemu.assertReceived("blockdev-backup", "query-jobs", "query-jobs");
  }

  @Test
  void aCancelledJobFails() {
    qemu.on("job-cancel").answer(call -> {
      tell(call, "j", "aborting");
      tellEnd(call, "BLOCK_JOB_CANCELLED", "");
      call.emitAfterReply("JOB_STATUS_CHANGE", status("j", "concluded"));
      call.emitAfterReply("JOB_STATUS_CHANGE", status("j", "null"));
      return null;
    });
    Job job = startRunning();
    job.cancel();
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitReady(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("it was cancelled"));
    assertThat(qemu.received().get(2)).hasToString("job-cancel {\"id\":\"j\"}");
  }

  @Test
  void whatAnOlderJobOfTheSameNameStillSaysIsNotTakenForOurs() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "j", "aborting", "concluded", "null");
      tell(call, "j", "created", "running");
      return null;
    });
    Job job = Job.start(client, "j", BACKUP);
    tell("j", "waiting", "pending", "concluded");
    job.awaitPending(LONG);
    job.awaitConcluded(LONG);
    assertThat(job.error()).isEmpty();
  }

  @Test
  void aCommandThatStartsNoSuchJobIsToldApart() {
    qemu.on("blockdev-backup").answer(call -> {
      tell(call, "other", "created");
      return null;
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Job.start(client, "j", BACKUP))
        .withMessageContaining("blockdev-backup has started no job 'j'");
  }

  @Test
  void aJobOfSomebodyElseIsFoundWithItsProgress() {
    qemu.on("query-jobs")
        .replyUnchecked(
            "[" + info("j", "running", ", 'new': {}") + "]",
            "[" + info("j", "strange", "") + "]",
            "[]");
    Job job = Job.find(client, "j").orElseThrow();
    JobInfo info = job.query().orElseThrow();
    assertThat(info).isEqualTo(new JobInfo("j", "backup", JobStatus.UNRECOGNIZED, 25, 100, null));
    assertThat(info.progress()).isEqualTo(0.25);
    qemu.emitUnchecked("JOB_STATUS_CHANGE", status("j", "strange"));
    tell("j", "ready");
    job.awaitReady(LONG);
    assertThat(job.query()).isEmpty();
  }

  @Test
  void aJobThatHasEndedIsFoundAsEnded() {
    qemu.on("query-jobs")
        .reply(
            "[" + info("a", "concluded", "") + "]",
            "[" + info("b", "concluded", ", 'error': 'bad'") + "]",
            "[]");
    Job.find(client, "a").orElseThrow().awaitConcluded(LONG);
    Job b = Job.find(client, "b").orElseThrow();
    assertThat(b.error()).contains("bad");
    assertThat(Job.find(client, "c")).isEmpty();
  }

  @Test
  void aJobThatIsNotOverInTimeIsTold() {
    Job job = startRunning();
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> job.awaitConcluded(SHORT))
        .withMessageEndingWith("job 'j': not concluded within 60 ms");
  }

  /** Has a job fail whose reason the server keeps to itself for a while. */
  private Job startFailed() {
    Job job = startRunning();
    qemu.inject("query-jobs", Fault.stall(Duration.ofSeconds(3)));
    tell("j", "aborting", "concluded");
    return job;
  }

  @Test
  void aFailureIsToldInTimeAlsoIfTheServerDoesNotSayWhy() {
    Job job = startFailed();
    long start = System.nanoTime();
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(Duration.ofMillis(200)))
        .satisfies(e -> assertThat(e.error()).isEqualTo("the server has not said why"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aFailureIsToldAlsoIfTheConnectionEndsBeforeTheServerSaysWhy() {
    Job job = startRunning();
    tell("j", "aborting", "concluded");
    qemu.disconnect();
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(e -> assertThat(e.getSuppressed())
            .hasExactlyElementsOfTypes(ConnectionEndedException.class));
  }

  @Test
  void whileOneThreadAsksForTheReasonOthersKeepTheirTimeLimitAndCanBeInterrupted()
      throws Exception {
    Job job = startFailed();
    Running<Boolean> asking = waiting(() -> job.awaitConcluded(LONG)).get(0);
    Running<Boolean> patient = waiting(() -> job.awaitConcluded(LONG)).get(0);
    long start = System.nanoTime();
    assertThatExceptionOfType(JobFailedException.class).isThrownBy(() -> job.awaitConcluded(SHORT));
    assertThat(job.error()).contains("the server has not said why");
    patient.thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(patient::get)
        .withCauseInstanceOf(CallInterruptedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(asking.isDone()).isFalse();
    asking.thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(asking::get)
        .withCauseInstanceOf(CallInterruptedException.class);
  }

  @Test
  void aServerThatDoesNotAnswerWhenEventsWereMissedDoesNotHoldUpWhoWaits() {
    client.close();
    client = qemu.connect(QmpOptions.builder().eventQueueLength(4).build());
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      for (int i = 0; i < 100; i++) {
        tell(call, "other", "running");
      }
      return null;
    });
    client.execute(command("stop"));
    qemu.inject("query-jobs", Fault.stall(Duration.ofSeconds(3)));
    long start = System.nanoTime();
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> job.awaitConcluded(Duration.ofMillis(200)))
        .withMessageEndingWith("job 'j': not concluded within 200 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void anEndThatIsStillAmongTheEventsWhenOthersWereMissedIsSeen() {
    client.close();
    client = qemu.connect(QmpOptions.builder().eventQueueLength(4).build());
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      for (int i = 0; i < 100; i++) {
        tell(call, "other", "running");
      }
      tell(call, "j", "pending", "concluded", "null");
      tell(call, "other", "running");
      return null;
    });
    client.execute(command("stop"));
    qemu.on("query-jobs").reply("[]");
    job.awaitConcluded(LONG);
  }

  /** Calls that have begun, which the last of them has counted down. */
  private static List<Running<Boolean>> waiting(Runnable... waits) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(waits.length);
    List<Running<Boolean>> all = new ArrayList<>();
    for (Runnable wait : waits) {
      all.add(Running.start(() -> {
        begun.countDown();
        wait.run();
        return true;
      }));
    }
    begun.await();
    Thread.sleep(50);
    return all;
  }

  @Test
  void manyThreadsMayWaitForDifferentThings() throws Exception {
    Job job = startRunning();
    Runnable ready = () -> job.awaitReady(LONG);
    Runnable concluded = () -> job.awaitConcluded(LONG);
    List<Running<Boolean>> all =
        waiting(ready, concluded, concluded, ready, ready, concluded, ready, concluded);
    tell("j", "ready");
    for (int i : new int[] {0, 3, 4, 6}) {
      assertThat(all.get(i).get()).isTrue();
    }
    assertThat(all.get(1).isDone()).isFalse();
    tell("j", "waiting", "pending", "concluded", "null");
    for (Running<Boolean> running : all) {
      assertThat(running.get()).isTrue();
    }
  }

  @Test
  void anInterruptEndsOneWaitAndAnotherThreadTakesOver() throws Exception {
    Job job = startRunning();
    Runnable concluded = () -> job.awaitConcluded(LONG);
    List<Running<Boolean>> all = waiting(concluded, concluded, concluded);
    for (Running<Boolean> running : all.subList(0, 2)) { // one of them polls
      running.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(CallInterruptedException.class);
    }
    tell("j", "concluded");
    assertThat(all.get(2).get()).isTrue();
  }

  @Test
  void theEndOfTheConnectionIsToldToAllWhoWait() throws Exception {
    Job job = startRunning();
    Runnable concluded = () -> job.awaitConcluded(LONG);
    List<Running<Boolean>> all = waiting(concluded, concluded, concluded);
    qemu.disconnect();
    for (Running<Boolean> running : all) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(ConnectionEndedException.class);
    }
  }

  @Test
  void closingTellsAllWhoWaitThatTheJobIsWatchedNoMore() throws Exception {
    Job job = startRunning();
    Runnable concluded = () -> job.awaitConcluded(LONG);
    List<Running<Boolean>> all = waiting(concluded, concluded);
    job.close();
    for (Running<Boolean> running : all) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .havingCause()
          .isInstanceOf(IllegalStateException.class)
          .withMessageEndingWith("job 'j' is not watched any more, for it was closed here");
    }
  }

  @Test
  void aFloodOfOtherJobsThatPushesOurEventsOutMakesOneAskAgain() {
    client.close();
    client = qemu.connect(QmpOptions.builder().eventQueueLength(4).build());
    Job job = startRunning();
    qemu.on("stop").answer(call -> {
      tell(call, "j", "waiting", "pending", "concluded", "null");
      for (int i = 0; i < 100; i++) {
        tell(call, "other", "running");
      }
      return null;
    });
    client.execute(command("stop"));
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(
            e -> assertThat(e.error()).isEqualTo("it is gone, and how it ended was not seen"));
  }

  @Test
  void anUnwatchedJobCanStillBeToldThings() {
    Job job = startRunning();
    job.close();
    job.pause();
    job.resume();
    job.complete();
    job.finalizeChanges();
    job.dismiss();
    qemu.assertReceived(
        "blockdev-backup",
        "job-pause",
        "job-resume",
        "job-complete",
        "job-finalize",
        "job-dismiss");
    assertThat(qemu.received().subList(2, 7))
        .allSatisfy(command -> assertThat(command.arguments()).hasToString("{\"id\":\"j\"}"));
  }

  /** A log that has nothing but the message shall tell which of many jobs it was. */
  @Test
  void whoWaitsInVainIsToldForWhichJob() {
    Job job = startRunning();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CallInterruptedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .withMessage(client + ": job 'j': interrupted");
    assertThat(Thread.interrupted()).isTrue();
    qemu.disconnect();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .withMessage(client + ": job 'j': the connection has ended: closed")
        .satisfies(e -> assertThat(e.closedBy()).isEqualTo(Closer.SERVER));
  }

  /** Somebody starts jobs of one name again and again. */
  @Test
  void aJobThatIsFoundIsNotItsPredecessorThatHasJustFailed() {
    qemu.on("query-jobs").answer(call -> {
      tell(call, "j", "aborting", "concluded", "null", "created", "running");
      return JsonText.parse("[" + info("j", "running", "") + "]");
    });
    Job job = Job.find(client, "j").orElseThrow();
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> job.awaitConcluded(SHORT));
    tell("j", "concluded");
    job.awaitConcluded(LONG);
  }
}
