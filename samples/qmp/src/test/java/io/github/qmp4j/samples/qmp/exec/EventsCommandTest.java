package io.github.qmp4j.samples.qmp.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

class EventsCommandTest {

  private static final String TIME = "\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}";

  private static ScriptedServer server() {
    return ScriptedServer.start(peer -> {
      peer.greet();
      Thread.sleep(300); // the command listens as soon as it is connected
      peer.send("{\"event\": \"STOP\", " + TIME + "}\r\n");
      peer.send("{\"event\": \"JOB\", \"data\": {\"id\": 1.50}, " + TIME + "}\r\n");
      peer.send("{\"event\": \"RESUME\", " + TIME + "}\r\n");
    });
  }

  @Test
  void eventsAreLinesUntilTheServerEnds() {
    try (ScriptedServer server = server()) {
      assertThat(Started.run("events", server.socket().toString()))
          .isEqualTo(new Started(0, """
          {"event": "STOP", %1$s}
          {"event": "JOB", "data": {"id":1.50}, %1$s}
          {"event": "RESUME", %1$s}
          """.formatted(TIME), ""));
    }
  }

  @Test
  @Behaviour(absent = "P8")
  void halfAnEventIsAwaitedAndAFaultIsTold() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      Thread.sleep(300);
      peer.send("{\"event\": \"ST");
      Thread.sleep(300);
      peer.send("OP\", " + TIME + "}\r\n");
      peer.send("nonsense\r\n");
      peer.awaitClose();
    })) {
      Started run = Started.run("events", server.socket().toString());
      assertThat(run.out()).isEqualTo("{\"event\": \"STOP\", " + TIME + "}\n");
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).contains("nonsense");
    }
  }

  @Test
  void someCanBeChosenAndCounted() {
    try (ScriptedServer server = server()) {
      String[] some = {"events", "--count=1", server.socket().toString(), "J*", "RES*"};
      assertThat(Started.run(some).out()).containsOnlyOnce("event").contains("JOB");
    }
  }

  @Test
  @Timeout(60)
  void nobodyIsKeptFromTheServerOnceTheReaderIsGone() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      Thread.sleep(300);
      peer.send("{\"event\": \"STOP\", " + TIME + "}\r\n");
      peer.awaitClose();
    })) {
      CommandLine events = new CommandLine(new EventsCommand())
          .setOut(new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
              throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          }));

      assertThat(events.execute(server.socket().toString())).isZero();
    }
  }

  @Test
  void whatIsNoNameIsWrongUsage() {
    try (ScriptedServer server = server()) {
      Started run = Started.run("events", server.socket().toString(), "a.b");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("BLOCK_*");
    }
    assertThat(Started.run("events", "/nowhere/qmp").status()).isEqualTo(3);
    assertThat(Started.run("events", "--count=-1", "/nowhere/qmp").err())
        .isEqualTo("qmp: --count: expected 0 or more, not -1\n");
  }

  @Test
  @Timeout(60)
  void whatTheServerNeverSendsIsNotAwaitedInSilence() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "[{\"name\": \"RESUME\", \"meta-type\": \"event\"}]");
      peer.send("{\"event\": \"RESUME\", " + TIME + "}\r\n");
    })) {
      String[] some = {"events", server.socket().toString(), "RESUMED", "RES*", "NO_*"};
      Started run = Started.run(some);
      assertThat(run.out()).contains("RESUME");
      assertThat(run.err()).isEqualTo("""
          qmp: this server has no event 'RESUMED'; did you mean 'RESUME'?
          qmp: this server has no event 'NO_*'
          """);
    }
  }

  @Test
  @Timeout(60)
  void eventsThatThereAreNotAreWrongUsage() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "[{\"name\": \"RESUME\", \"meta-type\": \"event\"}]");
      peer.awaitClose();
    })) {
      assertThat(Started.run("events", server.socket().toString(), "RESUMED", "x"))
          .isEqualTo(new Started(2, "", """
          qmp: this server has no event 'RESUMED'; did you mean 'RESUME'?
          qmp: this server has no event 'X'
          """));
    }
  }

  @Test
  @Timeout(60)
  void patternsAreAwaitedEvenIfNoEventFitsAndSoIsWhatCannotBeAsked() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "[{\"name\": \"RESUME\", \"meta-type\": \"event\"}]");
      peer.send("{\"event\": \"NO_1\", " + TIME + "}\r\n");
    })) {
      Started run = Started.run("events", server.socket().toString(), "NO_*");
      assertThat(run.out()).contains("NO_1");
      assertThat(run.status()).isZero();
    }
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      peer.answer(peer.receive(), "[]");
      peer.send("{\"event\": \"STOP\", " + TIME + "}\r\n");
    })) {
      Started run = Started.run("events", server.socket().toString(), "STOP");
      assertThat(run.out()).contains("STOP");
      assertThat(run.status()).isZero();
    }
  }

  @Test
  void anAgentHasNoEvents() {
    Started run = Started.run("events", "--agent", "/run/vm.qga");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'--agent'");
  }
}
