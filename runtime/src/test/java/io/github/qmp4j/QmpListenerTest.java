package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QmpListenerTest extends ScriptedTest {

  @TempDir
  Path directory;

  @Test
  @NeedsQemu
  @Rule({20, 77})
  void aQemuThatConnectsToUsIsServedAndComesBack() {
    QmpAddress address = QmpAddress.unix(directory.resolve("us"));
    try (QmpListener listener = QmpListener.bind(address, QmpOptions.defaults());
        RealQemu qemu = RealQemu.start(
            "-chardev",
            "socket,id=m,path=" + directory.resolve("us") + ",reconnect=1",
            "-mon",
            "chardev=m,mode=control")) {
      for (int i = 0; i < 2; i++) {
        try (QmpClient client = listener.accept(LONG)) {
          assertThat(client).hasToString(address.toString());
          assertThat(client.execute(command("query-status")).has("running")).isTrue();
        }
      }
      assertThat(qemu.process().isAlive()).isTrue();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void overTcpToo() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (QmpListener listener =
            QmpListener.bind(QmpAddress.tcp("127.0.0.1", port), QmpOptions.defaults());
        SocketChannel peer = SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
      peer.write(ByteBuffer.wrap("HTTP/1.1 400\r\n".getBytes(StandardCharsets.US_ASCII)));
      assertThatExceptionOfType(NotQmpException.class)
          .isThrownBy(() -> listener.accept(LONG))
          .withMessageContaining("tcp:127.0.0.1:" + port);
    }
  }

  @Test
  void whereThereIsNoHostNobodyCanListen() {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() ->
            QmpListener.bind(QmpAddress.tcp("no-such-host.invalid", 4444), QmpOptions.defaults()))
        .withMessageContaining("cannot listen: ");
  }

  @Test
  void nobodyComes() {
    QmpAddress address = QmpAddress.unix(directory.resolve("us"));
    try (QmpListener listener = QmpListener.bind(address, QmpOptions.defaults())) {
      assertThatExceptionOfType(QmpTimeoutException.class)
          .isThrownBy(() -> listener.accept(SHORT))
          .withMessageContaining("no server connected within 60 ms");
    }
  }

  @Test
  void wherePeopleListenAlreadyNobodyElseCan() {
    QmpAddress address = QmpAddress.unix(directory.resolve("us"));
    try (QmpListener listener = QmpListener.bind(address, QmpOptions.defaults())) {
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpListener.bind(address, QmpOptions.defaults()))
          .withMessageContaining(address + ": cannot listen: ");
      assertThat(listener).hasToString(address.toString());
      assertThat(directory.resolve("us")).exists();
    }
  }

  @Test
  void closingEndsTheWait() throws Exception {
    QmpListener listener =
        QmpListener.bind(QmpAddress.unix(directory.resolve("us")), QmpOptions.defaults());
    Running<QmpClient> waiting = start(() -> listener.accept(LONG));
    awaitWaiting(waiting.thread);
    listener.close();
    listener.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiting::get)
        .withCauseInstanceOf(ConnectionEndedException.class);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> listener.accept(LONG))
        .withMessageContaining("the listener was closed");
  }

  @Test
  void closingAgainRemovesNothingOfOthers() {
    Path socket = directory.resolve("us");
    QmpListener first = QmpListener.bind(QmpAddress.unix(socket), QmpOptions.defaults());
    first.close();
    try (QmpListener second = QmpListener.bind(QmpAddress.unix(socket), QmpOptions.defaults())) {
      first.close();
      assertThat(second).hasToString("unix:" + socket);
      assertThat(socket).exists();
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void anInterruptEndsTheWaitAndNothingElse() throws Exception {
    Path socket = directory.resolve("us");
    try (QmpListener listener = QmpListener.bind(QmpAddress.unix(socket), QmpOptions.defaults())) {
      Running<QmpClient> waiting = start(() -> listener.accept(LONG));
      awaitWaiting(waiting.thread);
      waiting.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(CallInterruptedException.class);
      try (SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        peer.shutdownOutput();
        assertThatExceptionOfType(CannotConnectException.class)
            .isThrownBy(() -> listener.accept(LONG))
            .withMessageContaining("ended before a greeting came");
      }
    }
  }

  @Test
  void aPathThatIsTooLongForASocketIsTold() {
    Path path = directory.resolve("x".repeat(120));
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpListener.bind(QmpAddress.unix(path), QmpOptions.defaults()))
        .withMessageContaining("the path is too long for a Unix socket");
    assertThat(Files.exists(path)).isFalse();
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (!inSelect(thread) && System.nanoTime() < end) {
      Thread.sleep(2);
    }
  }

  private static boolean inSelect(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getMethodName().equals("select")) {
        return true;
      }
    }
    return false;
  }
}
