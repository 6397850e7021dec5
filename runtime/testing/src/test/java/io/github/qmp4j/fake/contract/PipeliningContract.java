package io.github.qmp4j.fake.contract;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.PendingReply;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.QueryUuid;
import io.github.qmp4j.fake.api.RunState;
import io.github.qmp4j.fake.api.StatusInfo;
import io.github.qmp4j.fake.api.UuidInfo;
import io.github.qmp4j.testing.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several commands on their way, and waits that end early. */
abstract class PipeliningContract extends Contract {

  private static final String UUID = "00000000-0000-0000-0000-000000000000";

  @Test
  void commandsAreAnsweredInTheirOrder() {
    List<PendingReply<JsonNode>> replies = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      replies.add(client.submit(command(i % 2 == 0 ? "query-status" : "query-version")));
    }
    for (int i = 299; i >= 0; i--) {
      assertThat(replies.get(i).await(SOON).has(i % 2 == 0 ? "running" : "qemu"))
          .isTrue();
    }
  }

  @Test
  void commandsAreCarriedOutInTheirOrder() {
    PendingReply<JsonNode> cont = client.submit(command("cont"));
    PendingReply<StatusInfo> running = client.submit(new QueryStatus());
    client.submit(command("stop"));
    PendingReply<StatusInfo> paused = client.submit(new QueryStatus());
    assertThat(paused.await().status()).isEqualTo(RunState.PAUSED);
    assertThat(running.await().status()).isEqualTo(RunState.RUNNING);
    assertThat(cont.isDone()).isTrue();
  }

  @Test
  void aRefusalIsForItsOwnCommandOnly() {
    PendingReply<JsonNode> refused = client.submit(command("qom-list"));
    PendingReply<JsonNode> unknown = client.submit(command("no-such"));
    PendingReply<UuidInfo> answered = client.submit(new QueryUuid());
    assertThat(answered.await().uuid()).isEqualTo(UUID);
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(refused::await)
        .withMessageContaining("path");
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(unknown::await)
        .withMessageContaining("no-such");
  }

  @Test
  void manyThreadsGetTheirOwnReplies() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> replies = IntStream.range(0, 200)
          .mapToObj(i -> threads.submit(() -> i % 2 == 0
              ? qmp.queryStatus().status().qapiName()
              : String.valueOf(qmp.queryVersion().qemu().major())))
          .toList();
      for (int i = 0; i < replies.size(); i++) {
        assertThat(replies.get(i).get()).isEqualTo(i % 2 == 0 ? "prelaunch" : "7");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aCommandThatIsNotAnsweredInTimeIsGivenUpAndItsLateReplyDropped() {
    server.stall();
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(new QueryUuid(), SHORT))
        .satisfies(e -> assertThat(e.command()).isEqualTo("query-uuid"))
        .satisfies(e -> assertThat(e.waited()).isEqualTo(SHORT));
    server.goOn();
    assertThat(qmp.queryStatus().status()).isEqualTo(RunState.PRELAUNCH);
    assertThat(qmp.queryUuid().uuid()).isEqualTo(UUID);
  }

  @Test
  void aCommandCanHaveATimeLimitOfItsOwn() {
    reconnect(QmpOptions.builder().callTimeout("query-uuid", SHORT).build());
    server.stall();
    assertThatExceptionOfType(QmpTimeoutException.class).isThrownBy(qmp::queryUuid);
    server.goOn();
    assertThat(qmp.queryName().name()).isNull();
  }

  @Test
  void aReplyCanBeWaitedForAgain() {
    server.stall();
    PendingReply<UuidInfo> reply = client.submit(new QueryUuid());
    assertThatExceptionOfType(QmpTimeoutException.class).isThrownBy(() -> reply.await(SHORT));
    assertThat(reply.isDone()).isFalse();
    server.goOn();
    assertThat(reply.await().uuid()).isEqualTo(UUID);
    assertThat(reply.await().uuid()).isEqualTo(UUID);
  }

  @Test
  void anInterruptEndsOneWaitAndNothingElse() throws Exception {
    server.stall();
    Running<UuidInfo> interrupted = Running.start(qmp::queryUuid);
    Running<UuidInfo> other = Running.start(qmp::queryUuid);
    Thread.sleep(SHORT.toMillis());
    interrupted.thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(interrupted::get)
        .withCauseInstanceOf(CallInterruptedException.class);
    server.goOn();
    assertThat(other.get().uuid()).isEqualTo(UUID);
    assertThat(qmp.queryStatus().running()).isFalse();
  }

  @Test
  void closingWakesWhoWaits() throws Exception {
    server.stall();
    Running<UuidInfo> waiting = Running.start(qmp::queryUuid);
    Thread.sleep(SHORT.toMillis());
    client.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiting::get)
        .satisfies(e -> assertThat(e.getCause())
            .isInstanceOfSatisfying(
                ConnectionEndedException.class,
                ended -> assertThat(ended.closedBy())
                    .isEqualTo(ConnectionEndedException.Closer.CLIENT)));
    server.goOn();
  }
}
