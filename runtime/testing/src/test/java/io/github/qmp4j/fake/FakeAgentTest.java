package io.github.qmp4j.fake;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.Plain;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
class FakeAgentTest {

  @Parameter
  private Way way;

  @Test
  void theClientOfThisProjectGetsOn() {
    try (FakeQemu agent = way.to("qga-10.2").start();
        AgentClient client = agent.connectAgent()) {
      agent.on("guest-exec-status").reply("{'exited': false}", "{'exited': true, 'exitcode': 3}");
      Plain status = command("guest-exec-status", "{\"pid\":7}");
      assertThat(client.execute(status).get("exited").booleanValue()).isFalse();
      assertThat(client.execute(status).get("exitcode").intValue()).isEqualTo(3);
    }
  }

  @Test
  void theClientOfThisProjectSkipsAStaleReply() {
    try (FakeQemu agent = way.to("qga-10.2").start()) {
      agent.inject(Fault.staleReply());
      agent.on("guest-get-time").reply("5");
      try (AgentClient client = agent.connectAgent()) {
        assertThat(client.execute(command("guest-get-time")).intValue()).isEqualTo(5);
      }
    }
  }

  @Test
  void speaksAsAgentsDo() throws IOException {
    try (FakeQemu agent = way.to("qga-10.2").start();
        RawClient client = RawClient.connect(agent)) {
      client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":5},\"id\":1}");
      assertThat(client.line()).isEqualTo("{\"return\": 5, \"id\": 1}\n");
      client.send("{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":6}}");
      assertThat(client.line()).isEqualTo("\u00FF{\"return\": 6}\n");
      client.send("{\"execute\":\"guest-sync-delimited\",\"arguments\":{}}"); // is not carried out
      assertThat(client.line()).startsWith("{\"error\"").contains("Parameter 'id' is missing");
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
    try (FakeQemu agent = way.to("qga-10.2").start()) {
      try (RawClient client = RawClient.connect(agent)) {
        client.send("{\"execute\":\"guest-ping");
      }
      try (RawClient client = RawClient.connect(agent)) {
        client.send("\n{\"execute\":\"guest-ping\",\"id\":3}");
        assertThat(client.line()).contains("stray '\\\"guest-ping\\n'");
        assertThat(client.line()).isEqualTo("{\"return\": {}, \"id\": 3}\n");
      }
    }
  }
}
