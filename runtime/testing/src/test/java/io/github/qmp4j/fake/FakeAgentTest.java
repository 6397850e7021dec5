package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.guest.Exec;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FakeAgentTest {

  @Test
  void theClientOfThisProjectGetsOn() {
    try (FakeQemu agent = FakeQemu.start("qga-10.2")) {
      agent.on("guest-exec").reply("{'pid': 7}");
      agent
          .on("guest-exec-status")
          .reply("{'exited': false}", "{'exited': true, 'exitcode': 3, 'out-data': 'aGk='}");
      try (AgentClient client = AgentClient.connect(agent.address())) {
        var result = Exec.of("/bin/x").run(client, Duration.ofSeconds(10));
        assertThat(result.outputText()).isEqualTo("hi");
      }
    }
  }

  @Test
  void theClientOfThisProjectSkipsAStaleReply() {
    try (FakeQemu agent = FakeQemu.start("qga-10.2")) {
      agent.inject(Fault.staleReply());
      agent.on("guest-exec").reply("{'pid': 7}");
      agent.on("guest-exec-status").reply("{'exited': true, 'exitcode': 0}");
      try (AgentClient client = AgentClient.connect(agent.address())) {
        Exec.of("/bin/x").run(client, Duration.ofSeconds(10));
      }
    }
  }

  @Test
  void speaksAsAgentsDo() throws IOException {
    try (FakeQemu agent = FakeQemu.start("qga-10.2");
        RawClient client = RawClient.connect(agent.address())) {
      client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":5},\"id\":1}");
      assertThat(client.line()).isEqualTo("{\"return\": 5, \"id\": 1}\n");
      client.send("{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":6}}");
      assertThat(client.line()).isEqualTo("\u00FF{\"return\": 6}\n");
      client.send("{\"execute\":\"qmp_capabilities\"}");
      assertThat(client.line()).contains("The command qmp_capabilities has not been found");
      client.send("{\"exec-oob\":\"guest-ping\",\"id\":1}");
      assertThat(client.line()).contains("QMP input member 'exec-oob' is unexpected");
      client.send("{\"execute\":\"guest-shutdown\"}{\"execute\":\"guest-ping\",\"id\":2}");
      assertThat(client.line()).isEqualTo("{\"return\": {}, \"id\": 2}\n");
    }
  }

  @Test
  void halfACommandPoisonsTheNextClient() throws IOException {
    try (FakeQemu agent = FakeQemu.start("qga-10.2")) {
      try (RawClient client = RawClient.connect(agent.address())) {
        client.send("{\"execute\":\"guest-ping");
      }
      try (RawClient client = RawClient.connect(agent.address())) {
        client.send("\n{\"execute\":\"guest-ping\",\"id\":3}");
        assertThat(client.line()).contains("stray '\\\"guest-ping\\n'");
        assertThat(client.line()).isEqualTo("{\"return\": {}, \"id\": 3}\n");
      }
    }
  }
}
