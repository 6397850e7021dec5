package io.github.qmp4j.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.Dialing;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fuzz.Conversation;
import io.github.qmp4j.fuzz.Mutants;
import io.github.qmp4j.guest.Exec;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Agents that say nearly, but not quite, what they should. */
@Timeout(900)
class AgentFuzzTest {

  private static final Duration LONG = Duration.ofSeconds(5);
  private static final QmpOptions OPTIONS =
      QmpOptions.builder().callTimeout(LONG).connectTimeout(LONG).name("mutant").build();
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  @Rule({83, 84, 90})
  void aSpoiledAgentNeverHangsAClientNorSurprisesIt() throws IOException {
    Mutants mutants = new Mutants(AgentFuzzTest::play, "agent");
    assertThat(mutants.unspoiled(0)).hasSize(7).last().asString().isEqualTo("hello\n");
    mutants.play(2);
  }

  private static void play(Conversation conversation, Transport transport, List<String> results) {
    try (AgentClient client = AgentClient.open(new Dialing(OPTIONS, "mutant"), transport)) {
      results.add("in step");
      for (Conversation.Turn turn :
          conversation.turns().subList(1, conversation.turns().size() - 1)) {
        String name = MAPPER.readTree(turn.commands().get(0)).get("execute").asString();
        if (name.equals("guest-exec")) {
          results.add("two turns, one call");
        }
        results.add(answer(client, name));
      }
    }
  }

  private static String answer(AgentClient client, String name) {
    try {
      return name.equals("guest-exec")
          ? Exec.of("/bin/echo", "hello").run(client, LONG).outputText()
          : client.execute(Plain.command(name)).toString();
    } catch (CommandRefusedException e) {
      return e.toString();
    }
  }
}
