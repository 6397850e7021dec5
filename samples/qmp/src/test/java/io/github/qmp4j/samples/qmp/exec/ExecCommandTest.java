package io.github.qmp4j.samples.qmp.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecCommandTest {

  @TempDir
  private Path directory;

  @Test
  @NeedsQemu
  @Behaviour("Q52")
  void statusAndOutputTellWhatBecameOfACommand() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      String socket = qemu.socket().toString();

      assertThat(Started.run("exec", socket, "query-name"))
          .isEqualTo(new Started(0, "{\"name\":\"vm7\"}\n", ""));

      Started refused = Started.run("exec", socket, "device_del", "id=none");
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).contains("device_del: DeviceNotFound: ");

      assertThat(Started.run("exec", socket, "quit")).isEqualTo(new Started(0, "{}\n", ""));
    }
    Started gone = Started.run("exec", "/nowhere/qmp", "query-name");
    assertThat(gone.status()).isEqualTo(3);
    assertThat(gone.err()).startsWith("qmp: unix:/nowhere/qmp: cannot connect");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Started.run("exec", "/nowhere/qmp", "-f", "/nowhere/commands").err())
        .isEqualTo("qmp: /nowhere/commands: no such file or directory\n");
    assertThat(Started.run("exec", "/nowhere/qmp", "{\"execute\":").err())
        .doesNotContain("Source")
        .contains("end-of-input");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path latin = Files.write(directory.resolve("latin"), new byte[] {'a', (byte) 0xe4, '\n'});
    try (ScriptedServer server = serverThatHearsNothing()) {
      String socket = server.socket().toString();
      assertThat(Started.run("exec", socket, "-f", latin.toString()))
          .isEqualTo(new Started(2, "", "qmp: " + latin + ": not UTF-8\n"));
    }
    try (ScriptedServer server = serverThatHearsNothing()) {
      String socket = server.socket().toString();
      assertThat(Started.run("exec", socket, "-f", directory.toString()))
          .isEqualTo(new Started(2, "", "qmp: " + directory + ": Is a directory\n"));
    }
  }

  @Test
  @NeedsQemu
  void aCommandThatIsMisspeltGetsASuggestion() {
    try (RealQemu qemu = RealQemu.start()) {
      Started run = Started.run("exec", qemu.socket().toString(), "query-statuss");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .contains("CommandNotFound")
          .endsWith("\ndid you mean 'query-status'?\n");
      assertThat(Started.run("exec", qemu.socket().toString(), "guest-ping").err())
          .endsWith("\n--agent talks to a guest agent, at a socket of its own\n");
    }
  }

  @Test
  @NeedsQemuGa
  void soDoesAnAgents() {
    try (RealAgent agent = RealAgent.start()) {
      String address = agent.socket().toString();
      assertThat(Started.run("exec", "--agent", address, "guest-pin").err())
          .contains("CommandNotFound")
          .endsWith("\ndid you mean 'guest-ping'?\n");
      assertThat(Started.run("exec", "--agent", address, "query-status").err())
          .contains("\na guest agent's commands begin with guest-; ");
    }
  }

  @Test
  @NeedsQemu
  void aMonitorThatIsTakenForAnAgentIsToldAsOne() {
    try (RealQemu qemu = RealQemu.start()) {
      String address = qemu.socket().toString();
      Started run = Started.run("exec", "-N", address, "query-status");
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).endsWith(": this is a QMP monitor, no guest agent\n");
      assertThat(Started.piped("", "shell", "--agent", address).err())
          .endsWith(": this is a QMP monitor, no guest agent\n");
    }
  }

  @Test
  @NeedsQemu
  void quotesMakeStringsOfWhatLooksLikeNumbers() {
    try (RealQemu qemu = RealQemu.start()) {
      String socket = qemu.socket().toString();
      String[] add = {"exec", socket, "object-add", "qom-type=iothread", "id=\"t7\""};
      assertThat(Started.run(add).status()).isZero();
      Started number = Started.run("exec", socket, "object-del", "id=7");
      assertThat(number.status()).isEqualTo(1);
      assertThat(number.err()).contains("expected: string");
      assertThat(Started.run("exec", socket, "object-del", "id='t7'").status()).isZero();
    }
  }

  @Test
  @NeedsQemu
  void aFileIsSentLineForLineUntilOneFails() throws IOException {
    Path file = Files.writeString(
        directory.resolve("commands"),
        "# a comment\n\nquery-name\n{\"execute\": \"query-name\"}\ndevice_del id=none\nquery-uuid\n");
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      Started run = Started.run("exec", qemu.socket().toString(), "-f", file.toString());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEqualTo("{\"name\":\"vm7\"}\n{\"name\":\"vm7\"}\n");
      assertThat(run.err())
          .startsWith("qmp: ")
          .contains("device_del: DeviceNotFound: ")
          .endsWith("\nstopped at line 5\n");

      Files.writeString(file, "query-nam\n");
      assertThat(Started.run("exec", qemu.socket().toString(), "-f", file.toString())
              .err())
          .startsWith("qmp: ")
          .contains("query-nam: CommandNotFound: ")
          .endsWith("\ndid you mean 'query-name'?\nstopped at line 1\n");
    }
  }

  @Test
  void whatIsWrongInAFileIsToldWithItsLine() throws IOException {
    Path file = Files.writeString(directory.resolve("commands"), "\nquery-name x\n");
    try (ScriptedServer server = serverThatHearsNothing()) {
      Started run = Started.run("exec", server.socket().toString(), "--file", file.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo("qmp: line 2: expected name=value, got 'x';"
              + " for example driver=usb-mouse id=m0\n");
    }
  }

  private static ScriptedServer serverThatHearsNothing() {
    return ScriptedServer.start(peer -> {
      peer.greet();
      peer.awaitClose();
    });
  }

  @Test
  @NeedsQemu
  @Behaviour(absent = "Q3")
  void aPathMayHaveAColon() {
    Path path = directory.resolve("a:b");
    try (RealQemu qemu = RealQemu.start("-qmp", "unix:" + path + ",server=on,wait=off")) {
      assertThat(qemu.process().isAlive()).isTrue();
      assertThat(Started.run("exec", "unix:" + path, "query-name"))
          .isEqualTo(new Started(0, "{}\n", ""));
    }
  }

  @Test
  @Behaviour(absent = "Q5")
  void anAddressMayBeOfIpv6() throws Exception {
    InetAddress loopback = InetAddress.getByName("::1");
    assumeTrue(
        NetworkInterface.getByInetAddress(loopback) != null, "needs an IPv6 loopback address");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, loopback)) {
      Future<?> peer = executor.submit(() -> answerTwice(server));
      assertThat(Started.run("exec", "[::1]:" + server.getLocalPort(), "stop"))
          .isEqualTo(new Started(0, "{}\n", ""));
      peer.get(30, TimeUnit.SECONDS);
    } finally {
      executor.shutdownNow();
    }
  }

  private static Void answerTwice(ServerSocket server) throws IOException {
    try (Socket socket = server.accept();
        BufferedReader in = new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write(ScriptedPeer.GREETING.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 2; i++) {
        String reply = "{\"return\": {}" + ScriptedPeer.idOf(in.readLine()) + "}\r\n";
        socket.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
      }
    }
    return null;
  }

  @Test
  @NeedsQemu
  @Behaviour("P32")
  void aCommandCanOvertakeOthers() {
    try (RealQemu qemu = RealQemu.start()) {
      String socket = qemu.socket().toString();
      String[] oob = {"exec", "--out-of-band", socket, "yank", "instances=[]"};
      assertThat(Started.run(oob)).isEqualTo(new Started(0, "{}\n", ""));
      String raw = "{\"exec-oob\": \"yank\", \"arguments\": {\"instances\": []}}";
      assertThat(Started.run("exec", socket, raw)).isEqualTo(new Started(0, "{}\n", ""));

      Started not = Started.run("exec", "--out-of-band", socket, "query-status");
      assertThat(not.status()).isEqualTo(1);
      assertThat(not.err()).contains("query-status").contains("OOB");
    }
  }

  @Test
  @Behaviour("P32")
  void whoCannotOvertakeSaysSo() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.send(ScriptedPeer.GREETING.replace("\"oob\"", ""));
      peer.answer(peer.receive(), "{}");
      peer.awaitClose();
    })) {
      Started old = Started.run("exec", "--out-of-band", server.socket().toString(), "yank");
      assertThat(old.status()).isEqualTo(2);
      assertThat(old.err()).contains("this server executes nothing out of band");
    }
    Started file = Started.run("exec", "--out-of-band", "-f", "commands", "/run/vm.qmp");
    assertThat(file.status()).isEqualTo(2);
    assertThat(file.err()).contains("--out-of-band is for one command").contains("exec-oob");
  }

  @Test
  @Behaviour(absent = "P5")
  void theLastCommandIsEndedByALineBreak() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      String command = peer.receive();
      while (peer.receiveByte() != '\n') {
        // what may come before it
      }
      peer.answer(command, "{}");
      peer.awaitClose();
    })) {
      assertThat(Started.run("exec", server.socket().toString(), "stop").status())
          .isZero();
    }
  }

  @Test
  void noReplyInTimeIsTold() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.receive();
      peer.awaitClose();
    })) {
      Started run = Started.run("exec", "--timeout", "0.3", server.socket().toString(), "stop");
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).contains("stop: no reply within 300 ms");
    }
  }

  @Test
  void repliesAreShownToTheLastDigit() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.answer(
          peer.receive(), "{\"a\": 18446744073709551615, \"b\": 1.10, \"c\": [\"ä\\u0001\"]}");
      peer.awaitClose();
    })) {
      assertThat(Started.run("exec", server.socket().toString(), "x").out())
          .isEqualTo("{\"a\":18446744073709551615,\"b\":1.10,\"c\":[\"ä\\u0001\"]}\n");
    }
  }

  @Behaviour({"Q2", "Q3", "Q46"})
  @Test
  void wrongUsageSendsNothing() {
    assertThat(Started.run("exec", "/nowhere", "stop", "x").status()).isEqualTo(2);
    assertThat(Started.run("exec", "/nowhere").err())
        .isEqualTo("qmp: a command is missing after the address '/nowhere'\n");
    assertThat(Started.run("exec", "query-status").err())
        .endsWith("after the address 'query-status'; QMP_SOCKET has no address\n");
    assertThat(Started.run("exec", "host:x", "stop").err())
        .isEqualTo("qmp: 'host:x': a port is a number from 1 to 65535, not 'x'\n"); // Q3
    assertThat(Started.run("exec", "--nonsense").status()).isEqualTo(2); // Q2
    assertThat(Started.run("shell", "--help").out()) // Q46
        .contains("--hmp", "--pretty", "--verbose", "--skip-negotiation", "--logfile");
  }

  @Behaviour("Q44")
  @Test
  @NeedsQemuGa
  void aGuestAgentIsAskedTheSameWay() {
    try (RealAgent agent = RealAgent.start()) {
      assertThat(Started.run("exec", "-N", agent.socket().toString(), "guest-ping"))
          .isEqualTo(new Started(0, "{}\n", ""));
    }
  }
}
