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
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OutOfBandTest extends ScriptedTest {

  private static final QmpOptions OUT_OF_BAND =
      QmpOptions.builder().outOfBand().connectTimeout(LONG).callTimeout(LONG).build();

  private static Plain overtaking(String name) {
    return new Plain(new CommandSpec(name, true, true, false), null);
  }

  @Test
  @Rule({17, 31, 37, 39})
  void theCapabilityIsEnabledAndEveryCommandHasAnId() {
    QmpClient client = connectRaw(OUT_OF_BAND, peer -> {
      peer.send(ScriptedPeer.GREETING);
      String negotiation = peer.receive();
      assertThat(negotiation)
          .startsWith("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}");
      peer.answer(negotiation, "{}");
      for (String expected : List.of(
          "{\"execute\":\"a\",\"id\":1}",
          "{\"exec-oob\":\"yank\",\"id\":8}",
          "{\"execute\":\"b\",\"id\":1}")) {
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
  @Rule(17)
  void aServerThatDoesNotOfferItIsNotUsed() {
    QmpAddress address = serve(peer -> {
      peer.send(ScriptedPeer.GREETING.replace("\"oob\"", ""));
      peer.awaitClose();
    });
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(address, OUT_OF_BAND))
        .withMessageContaining("does not offer execution out of band");
  }

  @Test
  @Rule({37, 38})
  void whatCannotOvertakeIsNotSent() {
    QmpClient client = connect(OUT_OF_BAND, peer -> {
      assertThat(peer.receive()).isEqualTo("{\"execute\":\"a\",\"id\":1}");
      peer.send("{\"return\": 1, \"id\": 1}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.executeOutOfBand(command("stop")))
        .withMessageContaining("stop cannot be executed out of band");
    client.execute(command("a"));
  }

  @Test
  @Rule(37)
  void withoutTheOptionItIsRefusedHere() {
    QmpClient client = connect(ScriptedPeer::awaitClose);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.executeOutOfBand(overtaking("yank")))
        .withMessageContaining("QmpOptions.outOfBand()");
  }

  @Test
  @Rule({33, 35, 40})
  void sevenCommandsAreInFlightAtMostAndTheEighthOvertakes() {
    CountDownLatch full = new CountDownLatch(1);
    QmpClient client = connect(OUT_OF_BAND, peer -> {
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
    QmpClient client = connect(OUT_OF_BAND, peer -> {
      for (int i = 0; i < callers * rounds; i++) {
        String command = peer.receive();
        String id = ScriptedPeer.idOf(command);
        assertThat(Integer.parseInt(id.substring(6))).isBetween(1, 7);
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
  @Rule(45)
  void theEndIsToldToWhoWaitsForRoom() {
    QmpClient client = connect(OUT_OF_BAND, peer -> {
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
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), OUT_OF_BAND)) {
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
          QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), OUT_OF_BAND)) {
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
