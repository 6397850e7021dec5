package io.github.qmp4j.samples.vncsessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.json.JsonText;
import io.github.qmp4j.process.QmpProcess;
import io.github.qmp4j.testing.NeedsQemu;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
class VncSessionsTest {

  /** The number of display 0. */
  private static final int FIRST_PORT = 5900;

  @TempDir
  private Path directory;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void whoConnectsLooksAndLeavesIsTold() throws Exception {
    int port = freePort();
    try (QmpProcess qemu = start("-device", "VGA", "-vnc", "127.0.0.1:" + (port - FIRST_PORT));
        Socket early = connect(port)) {
      look(early);
      FutureTask<Integer> watch = watch();
      expect(address(early) + " is connected already");
      early.shutdownOutput();
      expect(address(early) + " leaves");

      try (Socket viewer = connect(port)) {
        expect(address(viewer) + " connects");
        look(viewer);
        expect(address(viewer) + " looks");
        Thread.sleep(1100);
        viewer.shutdownOutput();
        assertThat(lines.poll(20, TimeUnit.SECONDS))
            .matches("\\Q" + address(viewer) + "\\E leaves after [1-9]\\d* s");
      }
      try (Socket nosy = connect(port)) {
        expect(address(nosy) + " connects");
        nosy.shutdownOutput();
        expect(address(nosy) + " leaves");
      }
      qemu.process().destroy();
      expect("the server has ended");
      assertThat(watch.get(10, TimeUnit.SECONDS)).as(err.toString()).isZero();
    }
  }

  @Test
  @NeedsQemu
  void aServerWithoutVncIsTold() throws Exception {
    try (QmpProcess qemu = start("-display", "none")) {
      assertThat(watch().get(30, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(err.toString()).contains("has no VNC display").hasLineCount(1);
      assertThat(qemu.process().isAlive()).isTrue();
    }
  }

  @Test
  void whoConnectsWhileTheSampleStartsIsToldOnce() throws Exception {
    String client = "'host': 'h', 'service': '7', 'family': 'ipv4', 'websocket': false";
    String display = "{'id': 'd', 'server': [], 'auth': 'none', 'clients': [{" + client + "}]}";
    try (FakeQemu qemu = FakeQemu.of("qemu-7.2").unix(directory.resolve("qmp")).start()) {
      qemu.on("query-vnc-servers").answer(call -> {
        call.emit("VNC_CONNECTED", "{'server': {" + client + "}, 'client': {" + client + "}}");
        return JsonText.parse("[" + display + "]");
      });
      FutureTask<Integer> watch = watch();
      expect("h:7 is connected already");
      qemu.emit("VNC_INITIALIZED", "{'server': {" + client + "}, 'client': {" + client + "}}");
      expect("h:7 looks");
      qemu.disconnect();
      expect("the server has ended");
      assertThat(watch.get(10, TimeUnit.SECONDS)).as(err.toString()).isZero();
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() throws Exception {
    assertThat(VncSessions.run(new String[0], System.out, new PrintStream(err, true)))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("usage: vnc-sessions MONITOR");
  }

  private QmpProcess start(String... more) {
    List<String> command = new ArrayList<>(List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-machine",
        "q35",
        "-S",
        "-nodefaults",
        "-qmp",
        monitor() + ",server=on,wait=off"));
    command.addAll(List.of(more));
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
        () -> VncSessions.run(new String[] {monitor()}, out, new PrintStream(err, true)));
    new Thread(watch, "watch").start();
    return watch;
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** The handshake of the protocol, without a password, up to what the screen is like. */
  private static void look(Socket viewer) throws IOException {
    DataInputStream in = new DataInputStream(viewer.getInputStream());
    in.readFully(new byte[12]); // its version
    viewer.getOutputStream().write("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
    in.readFully(new byte[in.readUnsignedByte()]); // ways to authenticate
    viewer.getOutputStream().write(1); // none
    assertThat(in.readInt()).isZero();
    viewer.getOutputStream().write(1); // others may look as well
    in.readFully(new byte[24]);
  }

  private void expect(String line) throws InterruptedException {
    assertThat(lines.poll(20, TimeUnit.SECONDS)).as(err.toString()).isEqualTo(line);
  }

  private static String address(Socket viewer) {
    return "127.0.0.1:" + viewer.getLocalPort();
  }

  private String monitor() {
    return "unix:" + directory.resolve("qmp");
  }

  private static int freePort() throws IOException {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (socket.getLocalPort() >= FIRST_PORT) {
          return socket.getLocalPort();
        }
      }
    }
  }
}
