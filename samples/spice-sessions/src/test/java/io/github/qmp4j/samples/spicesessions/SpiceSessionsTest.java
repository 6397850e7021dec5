package io.github.qmp4j.samples.spicesessions;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.process.QmpProcess;
import io.github.qmp4j.testing.NeedsQemu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpiceSessionsTest {

  @TempDir
  private Path directory;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void aSessionLastsAsLongAsItsMainChannel() throws Exception {
    int port = freePort();
    try (QmpProcess qemu = start(port, "disable-ticketing=on");
        SpiceViewer early = new SpiceViewer(port)) {
      int first = early.link(SpiceViewer.MAIN, 0, "");
      FutureTask<Integer> watch = watch();
      // It was there before the sample was.
      expect("channel main of session " + hex(first) + " from " + early.address());
      expect("SESSION " + hex(first) + " of 127.0.0.1 begins");
      early.leave();
      expect("channel main of session " + hex(first) + " left");
      expect("SESSION " + hex(first) + " of 127.0.0.1 ends");

      try (SpiceViewer main = new SpiceViewer(port);
          SpiceViewer inputs = new SpiceViewer(port)) {
        expectAll(
            "channel connected from " + main.address(),
            "channel connected from " + inputs.address());
        int session = main.link(SpiceViewer.MAIN, 0, "");
        expect("channel main of session " + hex(session) + " from " + main.address());
        expect("SESSION " + hex(session) + " of 127.0.0.1 begins");
        inputs.link(SpiceViewer.INPUTS, session, "");
        expect("channel inputs of session " + hex(session) + " from " + inputs.address());
        inputs.leave();
        expect("channel inputs of session " + hex(session) + " left");
        main.leave();
        expect("channel main of session " + hex(session) + " left");
        expect("SESSION " + hex(session) + " of 127.0.0.1 ends");
      }
      qemu.process().destroy();
      expect("the server has ended");
      assertThat(watch.get(10, TimeUnit.SECONDS)).as(err.toString()).isZero();
    }
    assertThat(lines).isEmpty();
  }

  @Test
  @NeedsQemu
  void aViewerWithAWrongPasswordHasNoSession() throws Exception {
    int port = freePort();
    try (QmpProcess qemu = start(port, "password-secret=s", "-object", "secret,id=s,data=right")) {
      FutureTask<Integer> watch = watch();
      awaitWatching(qemu, port);
      try (SpiceViewer viewer = new SpiceViewer(port)) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> viewer.link(SpiceViewer.MAIN, 0, "wrong"));
        expect("channel connected from " + viewer.address());
        viewer.leave();
        expect("channel from " + viewer.address() + " left, and was not let in");
      }
      try (SpiceViewer viewer = new SpiceViewer(port)) {
        expect("channel connected from " + viewer.address());
        int session = viewer.link(SpiceViewer.MAIN, 0, "right");
        expect("channel main of session " + hex(session) + " from " + viewer.address());
      }
      assertThat(watch).isNotDone();
    }
  }

  @Test
  @NeedsQemu
  void aServerWithoutSpiceIsTold() throws Exception {
    assumeSpice();
    try (QmpProcess qemu = QmpProcess.start(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-machine",
        "none",
        "-nodefaults",
        "-display",
        "none",
        "-qmp",
        monitor() + ",server=on,wait=off")) {
      assertThat(watch().get(30, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(err.toString()).contains("has no SPICE display").hasLineCount(1);
      assertThat(qemu.process().isAlive()).isTrue();
    }
  }

  /** Debian's newer releases have SPICE in a package of its own. */
  private static void assumeSpice() throws IOException {
    Process help = new ProcessBuilder("qemu-system-x86_64", "-spice", "help")
        .redirectErrorStream(true)
        .start();
    String options = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(
        options.contains("disable-ticketing"),
        "this QEMU has no SPICE: apt-get install qemu-system-modules-spice");
  }

  private QmpProcess start(int port, String access, String... more) throws Exception {
    assumeSpice();
    List<String> command = new ArrayList<>(List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-machine",
        "q35",
        "-S",
        "-nodefaults",
        "-device",
        "VGA",
        "-qmp",
        monitor() + ",server=on,wait=off"));
    command.addAll(List.of(more));
    command.addAll(List.of("-spice", "port=" + port + ",addr=127.0.0.1," + access));
    return QmpProcess.start(command.toArray(String[]::new));
  }

  private FutureTask<Integer> watch() {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true) {
      @Override
      public void println(String line) {
        lines.add(line);
      }
    };
    FutureTask<Integer> watch = new FutureTask<>(
        () -> SpiceSessions.run(new String[] {monitor()}, out, new PrintStream(err, true)));
    new Thread(watch, "watch").start();
    return watch;
  }

  /** Connects until the sample tells of it, and forgets what it told. */
  private void awaitWatching(QmpProcess qemu, int port) throws Exception {
    assertThat(qemu.client().execute(command("query-spice")).get("enabled").asBoolean())
        .isTrue();
    String last = null;
    while (last == null) {
      try (SpiceViewer viewer = new SpiceViewer(port)) {
        assertThat(viewer.address()).isNotEmpty();
      }
      last = lines.poll(200, TimeUnit.MILLISECONDS);
    }
    while (last != null) {
      last = lines.poll(500, TimeUnit.MILLISECONDS);
    }
  }

  private void expect(String line) throws InterruptedException {
    assertThat(lines.poll(20, TimeUnit.SECONDS)).as(err.toString()).isEqualTo(line);
  }

  private void expectAll(String... expected) throws InterruptedException {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      found.add(lines.poll(20, TimeUnit.SECONDS));
    }
    assertThat(found).containsExactlyInAnyOrder(expected);
  }

  private static String hex(int session) {
    return Integer.toHexString(session);
  }

  private String monitor() {
    return "unix:" + directory.resolve("qmp");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    assertThat(SpiceSessions.run(new String[0], System.out, new PrintStream(err, true)))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: spice-sessions MONITOR");
  }
}
