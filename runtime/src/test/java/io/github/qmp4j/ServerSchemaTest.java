package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.server.ServerSchema;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class ServerSchemaTest extends ScriptedTest {

  private static final String SCHEMA = """
      [{"name":"draw","meta-type":"command","arg-type":"1","ret-type":"0","features":["fast"],
         "allow-oob":true,"new":{}},
       {"name":"DRAWN","meta-type":"event","arg-type":"2"},
       {"name":"0","meta-type":"object","members":[]},
       {"name":"1","meta-type":"object","tag":"shape",
        "members":[{"name":"shape","type":"3"},{"name":"ink","type":"5","features":["deprecated"]},
                   {"name":"under","type":"2","default":null}],
        "variants":[{"case":"disc","type":"4"},{"case":"dot","type":"0"},{"case":"more","type":"1"}]},
       {"name":"2","meta-type":"object","members":[{"name":"area","type":"int"}]},
       {"name":"3","meta-type":"enum","values":["disc","dot","more"]},
       {"name":"4","meta-type":"object","members":[{"name":"radius","type":"int"},
        {"name":"inks","type":"[6]"},{"name":"lost","type":"99"}]},
       {"name":"5","meta-type":"alternate","members":[{"type":"6"},{"type":"null"}]},
       {"name":"6","meta-type":"enum","values":["red","blue"],
        "members":[{"name":"red"},{"name":"blue","features":["unstable"]}]},
       {"name":"[6]","meta-type":"array","element-type":"6"},
       {"name":"int","meta-type":"builtin","json-type":"int"}]""".replace("\n", "");

  private ServerSchema schema() {
    return schema(SCHEMA);
  }

  private ServerSchema schema(String told) {
    return connect(peer -> peer.answer(peer.receive(), told)).server();
  }

  @Test
  @Rule(70)
  void commandsAndEventsAreSupportedIfTheServerTellsOfThem() {
    ServerSchema server = schema();

    assertThat(server.supports("draw")).isTrue();
    assertThat(server.supports("DRAWN")).isTrue();
    assertThat(server.supports("erase")).isFalse();
    assertThat(server.supports("1")).as("a type").isFalse();
    assertThat(server.commands()).containsExactly("draw");
    assertThat(server.events()).containsExactly("DRAWN");
    assertThat(server).hasToString("1 commands, 1 events");
  }

  @Test
  void argumentsAreLookedForInAllBranchesButNotWithinEachOther() {
    ServerSchema server = schema();

    assertThat(server.supports("draw", "shape")).isTrue();
    assertThat(server.supports("draw", "radius")).isTrue();
    assertThat(server.supports("DRAWN", "area")).isTrue();
    assertThat(server.supports("draw", "area")).as("a member of an argument").isFalse();
    assertThat(server.supports("draw", "disc")).as("a value").isFalse();
    assertThat(server.supports("draw", "")).isFalse();
    assertThat(server.supports("erase", "shape")).isFalse();
  }

  @Test
  void valuesAreThoseOfEnumsAlsoInListsAndAlternates() {
    ServerSchema server = schema();

    assertThat(server.supports("draw", "shape", "dot")).isTrue();
    assertThat(server.supports("draw", "shape", "cube")).isFalse();
    assertThat(server.supports("draw", "ink", "red")).isTrue();
    assertThat(server.supports("draw", "inks", "blue")).isTrue();
    assertThat(server.supports("draw", "under", "area")).as("a member").isFalse();
    assertThat(server.supports("draw", "lost", "x"))
        .as("a type that is not told of")
        .isFalse();
  }

  @Test
  @Rule(71)
  void featuresAreThoseOfCommandsAndArguments() {
    ServerSchema server = schema();

    assertThat(server.hasFeature("draw", "fast")).isTrue();
    assertThat(server.hasFeature("DRAWN", "fast")).isFalse();
    assertThat(server.hasFeature("erase", "fast")).isFalse();
    assertThat(server.hasFeature("draw", "ink", "deprecated")).isTrue();
    assertThat(server.hasFeature("draw", "shape", "deprecated")).isFalse();
  }

  @Test
  @Rule(69)
  void whatTypesAreCalledDoesNotMatter() {
    String renamed = SCHEMA.replaceAll("\"(\\[?)([1-6])(]?)\"", "\"$170$2$3\"");
    assertThat(renamed).contains("\"701\"", "\"[706]\"").doesNotContain("\"1\"", "\"[6]\"");

    assertThatItIsAsTold(schema(renamed));
  }

  @Test
  @Rule(72)
  void theOrderOfTheEntriesDoesNotMatter() {
    ArrayNode entries = (ArrayNode) new JsonMapper().readTree(SCHEMA);
    ArrayNode reversed = entries.arrayNode();
    for (int i = entries.size() - 1; i >= 0; i--) {
      reversed.add(entries.get(i));
    }

    assertThatItIsAsTold(schema(reversed.toString()));
  }

  private static void assertThatItIsAsTold(ServerSchema server) {
    assertThat(server.commands()).containsExactly("draw");
    assertThat(server.events()).containsExactly("DRAWN");
    assertThat(server.supports("draw", "radius")).isTrue();
    assertThat(server.supports("draw", "ink", "red")).isTrue();
    assertThat(server.supports("draw", "inks", "blue")).isTrue();
    assertThat(server.supports("draw", "ink", "green")).isFalse();
    assertThat(server.hasFeature("draw", "ink", "deprecated")).isTrue();
  }

  /** Between releases a member moves into a branch, or a plain value becomes an alternative. */
  @ParameterizedTest
  @Rule(70)
  @ValueSource(
      strings = {
        "'members':[{'name':'ink','type':'2'}]",
        "'members':[],'tag':'x','variants':[{'case':'a','type':'0'},{'case':'b','type':'4'}]",
        "'members':[{'name':'ink','type':'3'}]",
        "'members':[{'name':'ink','type':'[2]'}]"
      })
  void anArgumentIsFoundInWhateverFormItComes(String form) {
    ServerSchema server =
        schema(("[{'name':'draw','meta-type':'command','arg-type':'1','ret-type':'0'},"
                + "{'name':'0','meta-type':'object','members':[]},"
                + "{'name':'1','meta-type':'object'," + form + "},"
                + "{'name':'2','meta-type':'enum','values':['red']},"
                + "{'name':'3','meta-type':'alternate','members':[{'type':'2'},{'type':'null'}]},"
                + "{'name':'4','meta-type':'object','members':[{'name':'ink','type':'2'}]},"
                + "{'name':'[2]','meta-type':'array','element-type':'2'}]")
            .replace('\'', '"'));

    assertThat(server.supports("draw", "ink")).isTrue();
    assertThat(server.supports("draw", "ink", "red")).isTrue();
    assertThat(server.supports("draw", "ink", "blue")).isFalse();
  }

  @Test
  void theServerIsAskedOnce() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "[]");
      peer.awaitClose();
    });

    assertThat(client.server()).isSameAs(client.server());
  }

  @Test
  void aServerThatCannotTellRefuses() {
    QmpClient client = connect(peer -> {
      peer.receive();
      peer.send("{\"error\": {\"class\": \"CommandNotFound\", \"desc\": \"no\"}}");
    });

    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(client::server);
  }

  @Test
  void whatIsNoSchemaIsAMismatch() {
    QmpClient client = connect(peer -> peer.answer(peer.receive(), "[{\"name\": \"x\"}]"));

    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(client::server)
        .withMessageContaining("meta-type");
  }

  @Test
  @NeedsQemu
  void aRealServerSupportsWhatItWasBuiltWith() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      ServerSchema server = client.server();

      assertThat(server.supports("query-status")).isTrue();
      assertThat(server.supports("guest-ping")).isFalse();
      assertThat(server.supports("SHUTDOWN", "reason")).isTrue();
      assertThat(server.supports("SHUTDOWN", "reason", "guest-reset")).isTrue();
      assertThat(server.supports("blockdev-add", "driver", "null-co")).isTrue();
      assertThat(server.supports("blockdev-add", "lazy-refcounts")).isTrue();
    }
  }

  @Test
  @NeedsQemu
  @Rule({69, 70, 72})
  void aRealServerHasTheCommandsThatItListsAndNoneThatWasCompiledOut() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      List<String> listed = client
          .execute(Plain.command("query-commands"))
          .valueStream()
          .map(command -> command.get("name").asString())
          .toList();

      assertThat(client.server().commands()).containsExactlyInAnyOrderElementsOf(listed);
    }
  }
}
