package io.github.qmp4j.job;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.ScriptedTest;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class JobTest extends ScriptedTest {

  private static void sendStatus(ScriptedPeer peer, String id, String... statuses)
      throws IOException {
    for (String status : statuses) {
      peer.send("{\"event\": \"JOB_STATUS_CHANGE\", \"data\": {\"id\": \"" + id
          + "\", \"status\": \"" + status + "\"}}\r\n");
    }
  }

  private static String info(String id, String status, String more) {
    return "{\"id\": \"" + id + "\", \"type\": \"backup\", \"status\": \"" + status
        + "\", \"current-progress\": 25, \"total-progress\": 100" + more + "}";
  }

  @Test
  @Rule(30)
  void aJobThatEndsBeforeTheReplyIsOverWhenOneLooks() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "other", "created", "aborting");
      sendStatus(peer, "j", "created", "running", "waiting", "pending");
      peer.send("{\"event\": \"BLOCK_JOB_COMPLETED\", \"data\": {\"device\": \"j\"}}");
      sendStatus(peer, "j", "concluded", "null");
      peer.answer(start, "{}");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-backup"));
    job.awaitConcluded(LONG);
    job.awaitReady(LONG); // will not be any more
    assertThat(job.error()).isEmpty();
  }

  @Test
  @Rule(30)
  void theErrorOfAJobThatIsGoneAlreadyIsKept() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running", "aborting");
      peer.send("{\"event\": \"BLOCK_JOB_COMPLETED\", \"data\": {\"device\": \"j\","
          + " \"error\": \"No space left on device\"}}");
      sendStatus(peer, "j", "concluded", "null");
      peer.answer(start, "{}");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-backup"));
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
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "{}");
      peer.answer(
          peer.receive(), "[" + info("x", "running", "") + "," + info("j", "created", "") + "]");
      sendStatus(peer, "j", "running", "aborting", "concluded");
      assertThat(peer.receive()).contains("query-jobs");
      peer.answer("", "[" + info("j", "concluded", ", \"error\": \"no such file\"") + "]");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-create"));
    assertThat(job.error()).isEmpty();
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("no such file"));
  }

  @Test
  void aCancelledJobFails() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      assertThat(peer.receive())
          .isEqualTo("{\"execute\":\"job-cancel\",\"arguments\":{\"id\":\"j\"}}");
      peer.answer("", "{}");
      sendStatus(peer, "j", "aborting");
      peer.send("{\"event\": \"BLOCK_JOB_CANCELLED\", \"data\": {\"device\": \"j\"}}");
      sendStatus(peer, "j", "concluded", "null");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-backup"));
    job.cancel();
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitReady(LONG))
        .satisfies(e -> assertThat(e.error()).isEqualTo("it was cancelled"));
  }

  @Test
  void whatAnOlderJobOfTheSameNameStillSaysIsNotTakenForOurs() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "aborting", "concluded", "null");
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      sendStatus(peer, "j", "waiting", "pending", "concluded");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-backup"));
    job.awaitPending(LONG);
    job.awaitConcluded(LONG);
    assertThat(job.error()).isEmpty();
  }

  @Test
  void aCommandThatStartsNoSuchJobIsToldApart() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "other", "created");
      peer.answer(start, "{}");
      peer.answer(peer.receive(), "[]");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Job.start(client, "j", command("blockdev-backup")))
        .withMessageContaining("blockdev-backup has started no job 'j'");
  }

  @Test
  void aJobOfSomebodyElseIsFoundWithItsProgress() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "[" + info("j", "running", ", \"new\": {}") + "]");
      peer.answer(peer.receive(), "[" + info("j", "strange", "") + "]");
      sendStatus(peer, "j", "strange", "ready");
      peer.answer(peer.receive(), "[]");
      peer.awaitClose();
    });
    Job job = Job.find(client, "j").orElseThrow();
    JobInfo info = job.query().orElseThrow();
    assertThat(info).isEqualTo(new JobInfo("j", "backup", JobStatus.UNRECOGNIZED, 25, 100, null));
    assertThat(info.progress()).isEqualTo(0.25);
    job.awaitReady(LONG);
    assertThat(job.query()).isEmpty();
  }

  @Test
  void aJobThatHasEndedIsFoundAsEnded() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "[" + info("a", "concluded", "") + "]");
      peer.answer(peer.receive(), "[" + info("b", "concluded", ", \"error\": \"bad\"") + "]");
      peer.answer(peer.receive(), "[]");
      peer.awaitClose();
    });
    Job.find(client, "a").orElseThrow().awaitConcluded(LONG);
    Job b = Job.find(client, "b").orElseThrow();
    assertThat(b.error()).contains("bad");
    assertThat(Job.find(client, "c")).isEmpty();
  }

  @Test
  void aJobThatIsNotOverInTimeIsTold() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-backup"));
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> job.awaitConcluded(SHORT))
        .withMessageEndingWith("job 'j': not concluded within 60 ms");
  }

  @Test
  void manyThreadsMayWaitForDifferentThings() throws Exception {
    CountDownLatch waiting = new CountDownLatch(8);
    CountDownLatch ready = new CountDownLatch(4);
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      waiting.await();
      Thread.sleep(50);
      sendStatus(peer, "j", "ready");
      ready.await();
      sendStatus(peer, "j", "waiting", "pending", "concluded", "null");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-mirror"));
    List<Running<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean forReady = i % 2 == 0;
      all.add(start(() -> {
        waiting.countDown();
        if (forReady) {
          job.awaitReady(LONG);
          ready.countDown();
        } else {
          job.awaitConcluded(LONG);
        }
        return true;
      }));
    }
    for (Running<Boolean> running : all) {
      assertThat(running.get()).isTrue();
    }
  }

  @Test
  void anInterruptEndsOneWaitAndAnotherThreadTakesOver() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      interrupted.await();
      sendStatus(peer, "j", "concluded");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-mirror"));
    List<Running<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(start(() -> {
        job.awaitConcluded(LONG);
        return true;
      }));
    }
    Thread.sleep(50);
    for (Running<Boolean> running : all.subList(0, 2)) { // one of them polls
      running.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(CallInterruptedException.class);
    }
    interrupted.countDown();
    assertThat(all.get(2).get()).isTrue();
  }

  @Test
  void theEndOfTheConnectionIsToldToAllWhoWait() throws Exception {
    CountDownLatch waiting = new CountDownLatch(3);
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      waiting.await();
    });
    Job job = Job.start(client, "j", command("blockdev-mirror"));
    List<Running<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(start(() -> {
        waiting.countDown();
        job.awaitConcluded(LONG);
        return true;
      }));
    }
    for (Running<Boolean> running : all) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(ConnectionEndedException.class);
    }
  }

  @Test
  void aFloodOfOtherJobsThatPushesOurEventsOutMakesOneAskAgain() {
    QmpOptions tiny = QmpOptions.builder().eventQueueLength(4).build();
    QmpClient client = connect(tiny, peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      String x = peer.receive();
      sendStatus(peer, "j", "waiting", "pending", "concluded", "null");
      for (int i = 0; i < 100; i++) {
        sendStatus(peer, "other", "running");
      }
      peer.answer(x, "{}");
      peer.answer(peer.receive(), "[]");
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-mirror"));
    client.execute(command("x"));
    assertThatExceptionOfType(JobFailedException.class)
        .isThrownBy(() -> job.awaitConcluded(LONG))
        .satisfies(
            e -> assertThat(e.error()).isEqualTo("it is gone, and how it ended was not seen"));
  }

  @Test
  void anUnwatchedJobCanStillBeToldThings() {
    QmpClient client = connect(peer -> {
      String start = peer.receive();
      sendStatus(peer, "j", "created", "running");
      peer.answer(start, "{}");
      for (String verb : List.of("pause", "resume", "complete", "finalize", "dismiss")) {
        assertThat(peer.receive())
            .isEqualTo("{\"execute\":\"job-" + verb + "\",\"arguments\":{\"id\":\"j\"}}");
        peer.answer("", "{}");
      }
      peer.awaitClose();
    });
    Job job = Job.start(client, "j", command("blockdev-mirror"));
    job.close();
    assertThatCode(() -> {
          job.pause();
          job.resume();
          job.complete();
          job.finalizeChanges();
          job.dismiss();
        })
        .doesNotThrowAnyException();
  }
}
