package io.github.qmp4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.Dialing;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.PendingReply;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.job.Job;
import io.github.qmp4j.job.JobFailedException;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers that say nearly, but not quite, what they should. */
@Timeout(900)
class FuzzTest {

  private static final String[] CONVERSATIONS = {
    "state", "refusals", "backup", "mirror", "failing-job", "pretty", "pipelined", "out-of-band"
  };
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final QmpOptions OUT_OF_BAND = options().build();
  private static final QmpOptions IN_BAND_ONLY = options().inBandOnly().build();
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  @Rule({9, 31, 32, 34})
  void aSpoiledServerNeverHangsAClientNorSurprisesIt() throws IOException {
    Mutants mutants = new Mutants(FuzzTest::play, CONVERSATIONS);
    // Proof that the conversations are worth spoiling:
    assertThat(mutants.unspoiled(0))
        .hasSize(10)
        .last()
        .asString()
        .isEqualTo("[RESUME, STOP, SHUTDOWN]");
    assertThat(mutants.unspoiled(1)).anyMatch(result -> result.contains("DeviceNotFound"));
    assertThat(mutants.unspoiled(2)).contains("job has ended");
    assertThat(mutants.unspoiled(3)).contains("job is ready");
    assertThat(mutants.unspoiled(4)).anyMatch(result -> result.contains("/no/such/x"));
    mutants.play(2);
  }

  private static void play(Conversation conversation, Transport transport, List<String> results) {
    boolean outOfBand = conversation.name().equals("out-of-band");
    Dialing dialing = new Dialing(outOfBand ? OUT_OF_BAND : IN_BAND_ONLY, "mutant");
    try (QmpClient client = dialing.open(transport);
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      results.add(client.greeting().toString());
      results.add("negotiated");
      for (Conversation.Turn turn :
          conversation.turns().subList(2, conversation.turns().size())) {
        if (turn.commands().get(0).contains("\"job-id\"")) {
          if (conversation.name().equals("failing-job")) {
            results.add("two turns, one call");
          }
          results.add(runJob(client, parse(turn.commands().get(0))));
          return;
        }
        results.add(execute(client, turn.commands()).toString());
      }
      results.add(drain(events).toString());
    }
  }

  private static QmpOptions.Builder options() {
    return QmpOptions.builder().callTimeout(LONG).connectTimeout(LONG).name("mutant");
  }

  private static List<String> execute(QmpClient client, List<String> commands) {
    List<PendingReply<JsonNode>> replies = new ArrayList<>();
    for (String command : commands) {
      replies.add(client.submit(parse(command)));
    }
    List<String> results = new ArrayList<>();
    for (PendingReply<JsonNode> reply : replies) {
      try {
        results.add(reply.await().toString());
      } catch (CommandRefusedException e) {
        results.add(e.toString());
      }
    }
    return results;
  }

  private static Plain parse(String command) {
    JsonNode node = MAPPER.readTree(command);
    JsonNode arguments = node.get("arguments");
    return arguments == null
        ? Plain.command(node.get("execute").asString())
        : Plain.command(node.get("execute").asString(), arguments.toString());
  }

  private static String runJob(QmpClient client, Plain command) {
    try (Job job = Job.start(client, "j", command)) {
      if (command.spec().name().equals("blockdev-mirror")) {
        job.awaitReady(LONG);
        return "job is ready";
      }
      job.awaitConcluded(LONG);
      return "job has ended";
    } catch (JobFailedException e) {
      return e.getMessage();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("has started no job 'j'");
      return e.getMessage();
    }
  }

  private static List<String> drain(EventQueue events) {
    List<String> names = new ArrayList<>();
    try {
      while (true) {
        QmpEvent event = events.poll(LONG);
        names.add(event == null ? "nothing" : event.eventName());
      }
    } catch (ConnectionEndedException e) {
      return names;
    }
  }
}
