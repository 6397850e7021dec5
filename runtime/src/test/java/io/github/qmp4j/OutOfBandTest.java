package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OutOfBandTest extends ScriptedTest {

  private static Plain overtaking(String name) {
    return new Plain(new CommandSpec(name, true, true, false), null);
  }

  @Test
  @Rule({17, 31, 37, 39})
  void theCapabilityIsEnabledIfItIsOffered() {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send(ScriptedPeer.GREETING);
      String negotiation = peer.receive();
      assertThat(negotiation)
          .startsWith("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}");
      peer.answer(negotiation, "{}");
      for (String expected : List.of(
          "{\"execute\":\"a\"}", "{\"exec-oob\":\"yank\",\"id\":8}", "{\"execute\":\"b\"}")) {
        String received = peer.receive();
        assertThat(received).isEqualTo(expected);
        peer.answer(received, "1");
      }
      peer.awaitClose();
    });
    client.execute(command("a"));
    client.executeOutOfBand(overtaking("yank"));
    client.execute(command("b"));
  }

  @Test
  @Rule({17, 18, 37})
  void aServerThatDoesNotOfferItIsNotAskedForIt() {
    QmpClient client = connectRaw(QmpOptions.defaults(), peer -> {
      peer.send(ScriptedPeer.GREETING.replace("\"oob\"", "\"x-oob\""));
      agreeToNothing(peer);
    });
    assertRefusedHere(client);
  }

  @Test
  @Rule({18, 37})
  void aServerIsNotAskedForItIfTheOptionsSaySo() {
    QmpOptions options = QmpOptions.builder().inBandOnly().build();
    assertThat(options.inBandOnly()).isTrue();
    QmpClient client = connectRaw(options, peer -> {
      peer.send(ScriptedPeer.GREETING);
      agreeToNothing(peer);
    });
    assertRefusedHere(client);
  }

  @Test
  @Rule(74)
  void aServerThatIsPassedDescriptorsIsNotToReadAhead() {
    assertThat(QmpOptions.builder().passDescriptors().build().inBandOnly()).isTrue();
  }

  private static void agreeToNothing(ScriptedPeer peer) throws IOException {
    String negotiation = peer.receive();
    assertThat(negotiation).startsWith("{\"execute\":\"qmp_capabilities\",\"id\":");
    peer.answer(negotiation, "{}");
    assertThat(peer.receive()).isEqualTo("{\"execute\":\"a\"}");
    peer.send("{\"return\": 1}");
    peer.awaitClose();
  }

  private static void assertRefusedHere(QmpClient client) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.executeOutOfBand(overtaking("yank")))
        .withMessageContaining("does not offer execution out of band")
        .withMessageContaining("QmpOptions.inBandOnly()");
    assertThat(client.execute(command("a")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule({37, 38})
  void whatCannotOvertakeIsNotSent() {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"a\"}");
      peer.send("{\"return\": 1}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.executeOutOfBand(command("stop")))
        .withMessageContaining("stop cannot be executed out of band");
    client.execute(command("a"));
  }

  @Test
  @Rule({31, 33, 34})
  void repliesInAnyOrderAreForThoseWhoAsked() throws Exception {
    QmpClient client = connect(peer -> {
      String inBand = peer.receive();
      assertThat(inBand).isEqualTo("{\"execute\":\"a\"}");
      String first = peer.receive();
      String later = peer.receive();
      assertThat(later).isEqualTo("{\"execute\":\"b\",\"id\":1}");
      peer.answer(inBand, "\"a\"");
      String afterAll = peer.receive();
      // An error without id could be about the one that overtakes.
      assertThat(afterAll).isEqualTo("{\"execute\":\"c\",\"id\":2}");
      peer.answer(later, "\"b\"");
      peer.answer(first, "\"yank\"");
      peer.answer(afterAll, "\"c\"");
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"d\"}");
      peer.send("{\"return\": \"d\"}");
      peer.awaitClose();
    });
    PendingReply<JsonNode> a = client.submit(command("a"));
    Running<JsonNode> yank = start(() -> client.executeOutOfBand(overtaking("yank")));
    awaitReading(yank);
    PendingReply<JsonNode> b = client.submit(command("b"));
    assertThat(a.await().asString()).isEqualTo("a");
    PendingReply<JsonNode> c = client.submit(command("c"));
    assertThat(b.await().asString()).isEqualTo("b");
    assertThat(c.await().asString()).isEqualTo("c");
    assertThat(yank.get().asString()).isEqualTo("yank");
    assertThat(client.execute(command("d")).asString()).isEqualTo("d");
  }

  @Test
  @Rule({34, 37})
  void anOvertakingReplyDoesNotMakeAnErrorThatOfAnother() {
    QmpClient client = connect(peer -> {
      String a = peer.receive();
      String b = peer.receive();
      peer.answer(a, "\"a\"");
      String c = peer.receive();
      assertThat(c).isEqualTo("{\"execute\":\"c\"}");
      peer.answer(peer.receive(), "\"yank\"");
      // Of b, for it is older than c; b has an id, but what cannot be read has none.
      assertThat(b).isEqualTo("{\"execute\":\"b\",\"id\":1}");
      peer.send("{\"error\": {\"class\": \"GenericError\", \"desc\": \"unreadable\"}}");
      peer.awaitClose();
    });
    PendingReply<JsonNode> a = client.submit(command("a"));
    client.submit(command("b"));
    assertThat(a.await().asString()).isEqualTo("a");
    PendingReply<JsonNode> c = client.submit(command("c"));
    assertThat(client.executeOutOfBand(overtaking("yank")).asString()).isEqualTo("yank");
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(c::await)
        .withMessageContaining("names no command");
  }

  @Test
  @Rule({34, 37})
  void anOvertakingReplyDoesNotMeanThatAllErrorsHaveCome() throws Exception {
    String unreadable = "{\"error\": {\"class\": \"GenericError\", \"desc\": \"unreadable\"}}";
    QmpClient client = connect(peer -> {
      peer.receive();
      String yank = peer.receive();
      peer.send(unreadable);
      peer.answer(yank, "\"yank\"");
      String next = peer.receive();
      peer.send(unreadable); // the second of the same command
      peer.answer(next, "\"b\"");
      peer.awaitClose();
    });
    PendingReply<JsonNode> a = client.submit(command("a"));
    assertThat(client.executeOutOfBand(overtaking("yank")).asString()).isEqualTo("yank");
    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(a::await);
    assertThat(client.execute(command("b")).asString()).isEqualTo("b");
  }

  /** Waits until the thread has sent its command, and reads. */
  private static void awaitReading(Running<?> running) throws InterruptedException {
    while (!isReading(running.thread)) {
      Thread.sleep(1);
    }
  }

  /** Behind the thread that reads. */
  private static void awaitWaiting(Running<?> running) throws InterruptedException {
    while (running.thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
  }

  private static boolean isReading(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("io.github.qmp4j.wire.Readiness"));
  }

  @Test
  @Rule({33, 35, 40})
  void sevenCommandsAreInFlightAtMostAndTheEighthOvertakes() {
    CountDownLatch full = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      List<String> commands = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        commands.add(peer.receive());
      }
      full.await();
      // Were there an eighth in band, it would come before this one.
      String rescue = peer.receive();
      assertThat(rescue).startsWith("{\"exec-oob\":\"yank\"");
      peer.answer(rescue, "\"rescued\"");
      for (int i = 0; i < 7; i++) {
        peer.answer(commands.get(i), Integer.toString(i));
      }
      String eighth = peer.receive();
      assertThat(eighth).startsWith("{\"execute\":\"eighth\"");
      peer.answer(eighth, "8");
      peer.awaitClose();
    });
    List<PendingReply<JsonNode>> replies = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      replies.add(client.submit(command("x")));
    }
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("no room"), SHORT))
        .withMessageEndingWith(
            "no room: not sent, for the server took no more commands within 60 ms");
    full.countDown();
    assertThat(client.executeOutOfBand(overtaking("yank")).asString()).isEqualTo("rescued");
    assertThat(client.execute(command("eighth")).asInt()).isEqualTo(8);
    for (int i = 0; i < 7; i++) {
      assertThat(replies.get(i).await().asInt()).isEqualTo(i);
    }
  }

  @Test
  @Rule(35)
  void manyThreadsNeverHaveMoreThanSevenInFlight() throws Exception {
    int callers = 20;
    int rounds = 20;
    QmpClient client = connect(peer -> {
      for (int i = 0; i < callers * rounds; i++) {
        String command = peer.receive();
        String id = ScriptedPeer.idOf(command);
        assertThat(id.isEmpty() ? 0 : Integer.parseInt(id.substring(6))).isBetween(0, 7);
        peer.answer(command, command.substring(12, 14));
      }
      peer.awaitClose();
    });
    List<Running<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int number = 10 + i;
      running.add(start(() -> {
        boolean right = true;
        for (int k = 0; k < rounds; k++) {
          right &= client.execute(command(Integer.toString(number))).asInt() == number;
        }
        return right;
      }));
    }
    for (Running<Boolean> caller : running) {
      assertThat(caller.get()).isTrue();
    }
  }

  @Test
  @Rule(35)
  void whoHasWaitedLongestForRoomGetsIt() throws Exception {
    int callers = 12;
    CountDownLatch allWait = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      Deque<String> commands = new ArrayDeque<>();
      for (int i = 0; i < 7; i++) {
        commands.add(peer.receive());
      }
      allWait.await();
      for (int i = 0; i < callers; i++) {
        peer.answer(commands.remove(), "0");
        String next = peer.receive();
        assertThat(next).startsWith("{\"execute\":\"" + i + "\"");
        commands.add(next);
      }
      for (String command : commands) {
        peer.answer(command, "1");
      }
      peer.awaitClose();
    });
    for (int i = 0; i < 7; i++) {
      client.submit(command("x"));
    }
    List<Running<JsonNode>> waiting = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      String name = Integer.toString(i);
      Running<JsonNode> caller = start(() -> client.execute(command(name)));
      if (i == 0) {
        awaitReading(caller);
      } else {
        awaitWaiting(caller);
      }
      waiting.add(caller);
    }
    allWait.countDown();
    for (Running<JsonNode> caller : waiting) {
      caller.get();
    }
  }

  @Test
  @Rule(35)
  void whoHasHadRoomDoesNotComeBeforeWhoWaitsForIt() throws Exception {
    int rounds = 10;
    Semaphore bothWait = new Semaphore(0);
    QmpClient client = connect(peer -> {
      Deque<String> commands = new ArrayDeque<>();
      for (int i = 0; i < 7; i++) {
        commands.add(peer.receive());
      }
      for (int i = 0; i < rounds; i++) {
        bothWait.acquire();
        for (String expected : List.of("greedy", "patient", "greedy")) {
          peer.answer(commands.remove(), "0");
          String next = peer.receive();
          assertThat(next).startsWith("{\"execute\":\"" + expected + "\"");
          commands.add(next);
        }
      }
      peer.awaitClose();
    });
    for (int i = 0; i < 7; i++) {
      client.submit(command("x"));
    }
    for (int i = 0; i < rounds; i++) {
      Running<PendingReply<JsonNode>> greedy = start(() -> {
        client.submit(command("greedy"));
        return client.submit(command("greedy"));
      });
      awaitReading(greedy);
      Running<PendingReply<JsonNode>> patient = start(() -> client.submit(command("patient")));
      awaitWaiting(patient);
      bothWait.release();
      greedy.get();
      patient.get();
    }
  }

  @Test
  @Rule(45)
  void theEndIsToldToWhoWaitsForRoom() {
    QmpClient client = connect(peer -> {
      for (int i = 0; i < 7; i++) {
        peer.receive();
      }
    });
    for (int i = 0; i < 7; i++) {
      client.submit(command("x"));
    }
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("y")));
  }

  @Test
  @NeedsQemu
  @Rule({33, 38, 39, 40})
  void aStuckServerIsReachedOutOfBand() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      Path socket = qemu.directory().resolve("nbd");
      silent.bind(UnixDomainSocketAddress.of(socket));
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        // The server waits in its main loop for a handshake that does not come.
        PendingReply<JsonNode> stuck = client.submit(addNbd(socket));
        SocketChannel accepted = silent.accept();
        assertThat(client.executeOutOfBand(overtaking("query-yank")).isArray()).isTrue();
        assertThat(stuck.isDone()).isFalse();
        accepted.close();
        assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(stuck::await);
        assertThat(client.execute(command("query-status")).has("running")).isTrue();
      }
    }
  }

  @Test
  @NeedsQemu
  @Rule({35, 40})
  void aServerThatIsStuckForAnotherMonitorIsReachedPastAllThatIsInFlight(@TempDir Path directory)
      throws Exception {
    Path other = directory.resolve("other");
    Path socket = directory.resolve("nbd");
    try (RealQemu qemu = RealQemu.start("-qmp", "unix:" + other + ",server=on,wait=off");
        ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      try (QmpClient blocking = QmpClient.connect(QmpAddress.unix(other));
          QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        PendingReply<JsonNode> stuck = blocking.submit(addNbd(socket));
        SocketChannel accepted = silent.accept();
        List<PendingReply<JsonNode>> replies = new ArrayList<>();
        for (int i = 0; i < PendingCalls.MOST_IN_BAND; i++) {
          replies.add(client.submit(command("query-status")));
        }
        assertThat(client.executeOutOfBand(overtaking("query-yank")).isArray()).isTrue();
        assertThat(replies.get(0).isDone()).isFalse();
        accepted.close();
        assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(stuck::await);
        for (PendingReply<JsonNode> reply : replies) {
          assertThat(reply.await().has("running")).isTrue();
        }
      }
    }
  }

  private static Plain addNbd(Path socket) {
    return command(
        "blockdev-add",
        "{\"driver\":\"nbd\",\"node-name\":\"n\",\"server\":{\"type\":\"unix\",\"path\":\""
            + socket
            + "\"}}");
  }
}
