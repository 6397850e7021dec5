package io.github.qmp4j.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.transport.Acceptor;
import io.github.qmp4j.wire.Deadline;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LaunchTest {

  private static final Deadline LONG = Deadline.after(Duration.ofSeconds(20));

  /** As one that makes itself a daemon does: the process that was started ends when its child is ready. */
  @Test
  void whoConnectedBeforeTheProgramEndedIsNotMissed(@TempDir Path directory) throws Exception {
    Path socket = directory.resolve("qmp");
    Acceptor acceptor = Acceptor.unix(socket);
    try (SocketChannel daemon = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        SocketChannel accepted = Launch.accept(acceptor, ended(), LONG)) {
      assertThat(daemon.isConnected()).isTrue();
      assertThat(accepted).isNotNull();
    } finally {
      acceptor.close();
    }
  }

  @Test
  void aProgramThatEndedIsNotWaitedFor(@TempDir Path directory) throws Exception {
    Acceptor acceptor = Acceptor.unix(directory.resolve("qmp"));
    try {
      assertThat(Launch.accept(acceptor, ended(), LONG)).isNull();
    } finally {
      acceptor.close();
    }
  }

  private static Process ended() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process;
  }
}
