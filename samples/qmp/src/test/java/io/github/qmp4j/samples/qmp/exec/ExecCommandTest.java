package io.github.qmp4j.samples.qmp.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecCommandTest {

  @TempDir
  private Path directory;

  @Test
  @NeedsQemu
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
    }
  }

  @Test
  void whatIsWrongInAFileIsToldWithItsLine() throws IOException {
    Path file = Files.writeString(directory.resolve("commands"), "\nquery-name x\n");
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.awaitClose();
    })) {
      Started run = Started.run("exec", server.socket().toString(), "--file", file.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).isEqualTo("qmp: line 2: Expected a key=value pair, got 'x'\n");
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

  @Test
  void wrongUsageSendsNothing() {
    assertThat(Started.run("exec", "/nowhere", "stop", "x").status()).isEqualTo(2);
    assertThat(Started.run("exec", "/nowhere").err()).isEqualTo("qmp: a command is missing\n");
    assertThat(Started.run("exec", "host:x", "stop").err())
        .isEqualTo("qmp: 'host:x': a port is a number from 1 to 65535, not 'x'\n"); // Q3
    assertThat(Started.run("exec", "--nonsense").status()).isEqualTo(2); // Q2
  }

  @Test
  @NeedsQemuGa
  void aGuestAgentIsAskedTheSameWay() { // Q44
    try (RealAgent agent = RealAgent.start()) {
      assertThat(Started.run("exec", "-N", agent.socket().toString(), "guest-ping"))
          .isEqualTo(new Started(0, "{}\n", ""));
    }
  }
}
