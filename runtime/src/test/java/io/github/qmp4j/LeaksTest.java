package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import io.github.qmp4j.testing.TestPki;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays behind: nothing. */
@EnabledOnOs(OS.LINUX)
class LeaksTest extends ScriptedTest {

  private static final QmpOptions IMPATIENT =
      QmpOptions.builder().connectTimeout(Duration.ofMillis(40)).build();

  @Test
  void failedAttemptsLeaveNoDescriptorAndNoThread() throws Exception {
    int[] turn = {0};
    QmpAddress address = serve(peer -> {
      try {
        switch (turn[0]++ % 4) {
          case 0 -> peer.send("HTTP/1.1 400 Bad Request\r\n");
          case 1 -> {}
          case 2 -> peer.send(ScriptedPeer.GREETING);
          default -> Thread.sleep(60);
        }
      } catch (IOException e) {
        // The client has given up already.
      }
    });
    assertNothingStays(() -> assertThatThrownBy(() -> QmpClient.connect(address, IMPATIENT))
        .isInstanceOf(QmpException.class));
  }

  @Test
  void failedAttemptsToReachAnAgentLeaveNoDescriptorAndNoThread() throws Exception {
    QmpAddress address = serve(badly(ScriptedPeer.GREETING));
    assertNothingStays(() -> assertThatThrownBy(() -> AgentClient.connect(address, IMPATIENT))
        .isInstanceOf(CannotConnectException.class));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "server")
  void failedTlsHandshakesLeaveNoDescriptor(String serverName, @TempDir Path files)
      throws Exception {
    new TestPki().trustedIn(files);
    SSLContext context = TestPki.context(files, "client");
    QmpOptions.Builder options = QmpOptions.builder().connectTimeout(IMPATIENT.connectTimeout());
    QmpOptions secure = serverName == null
        ? options.tls(context).build() // over a Unix socket, whose name nobody knows
        : options.tls(context, serverName).build();
    QmpAddress address = serve(badly("HTTP/1.1 400 Bad Request\r\n"));
    assertNothingStays(() -> assertThatThrownBy(() -> QmpClient.connect(address, secure))
        .isInstanceOf(CannotConnectException.class));
  }

  /** Says something, says nothing, or closes at once. */
  private static ScriptedServer.Script badly(String something) {
    int[] turn = {0};
    return peer -> {
      switch (turn[0]++ % 3) {
        case 0 -> {
          peer.send(something);
          peer.awaitClose();
        }
        case 1 -> peer.awaitClose();
        default -> {}
      }
    };
  }

  @Test
  void usedClientsLeaveNoDescriptorAndNoThread() throws Exception {
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    int[] turn = {0};
    assertNothingStays(() -> {
      try (QmpClient client = QmpClient.connect(address)) {
        client.execute(Plain.command("x"));
        if (turn[0]++ % 4 == 0) {
          Thread.sleep(60); // long enough for the idle reader to take over
        }
      }
    });
  }

  @Test
  void whoCannotListenLeavesNoDescriptor(@TempDir Path directory) throws Exception {
    QmpAddress taken = QmpAddress.unix(Files.createFile(directory.resolve("taken")));
    assertNothingStays(
        () -> assertThatThrownBy(() -> QmpListener.bind(taken, QmpOptions.defaults()))
            .isInstanceOf(CannotConnectException.class));
  }

  @Test
  void aListenerLeavesNoDescriptorNorDoesWhoConnectsToItAndSaysNothing(@TempDir Path directory)
      throws Exception {
    Path socket = directory.resolve("us");
    assertNothingStays(() -> {
      try (QmpListener listener = QmpListener.bind(QmpAddress.unix(socket), IMPATIENT);
          SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        assertThatThrownBy(() -> listener.accept(LONG)).isInstanceOf(CannotConnectException.class);
        assertThat(silent.isOpen()).isTrue();
      }
    });
  }

  /** A channel that could not be connected closes itself, one that has not been yet does not. */
  @Test
  void whoIsNotAcceptedInTimeLeavesNoDescriptor() throws Exception {
    List<SocketChannel> queue = new ArrayList<>();
    try (ServerSocketChannel busy = ServerSocketChannel.open()) {
      busy.bind(new InetSocketAddress("127.0.0.1", 0), 1);
      for (int i = 0; i < 4; i++) { // more than it has room for
        SocketChannel waiting = SocketChannel.open();
        queue.add(waiting);
        waiting.configureBlocking(false);
        waiting.connect(busy.getLocalAddress());
      }
      QmpAddress address = QmpAddress.tcp("127.0.0.1", busy.socket().getLocalPort());
      assertNothingStays(() -> assertThatThrownBy(() -> QmpClient.connect(address, IMPATIENT))
          .isInstanceOf(CannotConnectException.class)
          .hasMessageContaining("nobody accepted the connection within 40 ms"));
    } finally {
      for (SocketChannel waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void theIdleReaderKeepsNoClassLoaderOfWhoeverConnectedFirst() {
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.awaitClose();
    });
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    caller.setContextClassLoader(new ClassLoader(before) {});
    try (QmpClient client = QmpClient.connect(address)) {
      assertThat(client.isOpen()).isTrue();
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().equals("qmp4j-idle-reader"))
          .isNotEmpty()
          .allMatch(thread -> thread.getContextClassLoader() == null);
    } finally {
      caller.setContextClassLoader(before);
    }
  }

  @Test
  void anInterruptOfTheIdleReaderDoesNotKeepItRunning() throws Exception {
    QmpAddress address = serve(peer -> {
      peer.greet();
      peer.awaitClose();
    });
    try (QmpClient client = QmpClient.connect(address)) {
      assertThat(client.isOpen()).isTrue();
      Thread idleReader = Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("qmp4j-idle-reader"))
          .findAny()
          .orElseThrow();
      idleReader.interrupt(); // as who stops a group of threads does
      long end = System.nanoTime() + LONG.toNanos();
      while (idleReader.isInterrupted()) { // no wait of its would be one
        assertThat(System.nanoTime()).as("it stays interrupted").isLessThan(end);
        Thread.sleep(5);
      }
      assertThat(client.isOpen()).isTrue();
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void assertNothingStays(Work work) throws Exception {
    work.run(); // loads classes and opens what the JVM keeps open
    awaitNoIdleReader();
    long before = descriptors();
    for (int i = 0; i < 40; i++) {
      work.run();
    }
    awaitNoIdleReader();
    assertThat(descriptors()).isLessThanOrEqualTo(before + 1); // the server's end may be closing
  }

  private static void awaitNoIdleReader() throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("qmp4j"))) {
      assertThat(System.nanoTime()).as("the idle reader stays").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }
}
