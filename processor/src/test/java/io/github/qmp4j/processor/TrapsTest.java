package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cases.traps.Build;
import cases.traps.Depth;
import cases.traps.Execute;
import cases.traps.Key;
import cases.traps.KeyAdd;
import cases.traps.NewKey;
import cases.traps.Nothing;
import cases.traps.Say;
import cases.traps.ToolAdd;
import cases.traps.Traps;
import cases.traps.Value;
import cases.traps.Width;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.testing.ScriptedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the generated code of the case {@code traps} does. */
class TrapsTest {

  @Test
  void aCommandThatIsCalledAsAMethodOfTheFacadesIsSent() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          assertThat(peer.receive()).isEqualTo("{\"execute\":\"execute\",\"arguments\":{}}");
          peer.answer("", "{}");
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()))) {
      Traps.on(client).execute_(new Execute());
    }
  }

  @Test
  void anUnknownBranchShowsNoSecret() {
    Key key = Json.read(
        "{'password':'sesame','kind':'sealed','bits':8,'inner':{'password':'sesame'}}", Key::read);

    assertThat(key)
        .hasToString("Unrecognized[password=***, uses=[], bits=8, old=null, tagValue=sealed,"
            + " otherMembers=[inner]]");
    assertThat(key.password()).isEqualTo("sesame");
    assertThat(
            ((Key.Unrecognized) key).otherMembers().get("inner").get("password").asString())
        .isEqualTo("sesame");
  }

  @Test
  void anUnknownBranchIsCheckedAsOthersAre() throws ReflectiveOperationException {
    List<String> uses = new ArrayList<>(List.of("sign"));
    Key.Unrecognized key = new Key.Unrecognized(null, uses, 8, null, "sealed", Map.of());
    uses.add("encrypt");

    assertThat(key.uses()).containsExactly("sign");
    assertThatThrownBy(() -> new Key.Unrecognized(null, uses, 256, null, "sealed", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'bits'");
    assertThat(Key.Unrecognized.class.getMethod("old").isAnnotationPresent(Deprecated.class))
        .isTrue();
  }

  @Test
  void anUnknownBranchMayHaveMembersOfAnyName() {
    Key key = Json.read("{'kind':'sealed','bits':8,'uses':[],'tagValue':1}", Key::read);

    assertThat(((Key.Unrecognized) key).otherMembers()).containsOnlyKeys("tagValue");
  }

  @Test
  void openArgumentsFollowThoseOfABox() {
    Map<String, JsonNode> open = Map.of("size", StringNode.valueOf("5"));

    assertThat(Json.write(new ToolAdd("spade", null, open)::writeArguments))
        .isEqualTo("{'name':'spade','size':'5'}");
    assertThatThrownBy(
            () -> new ToolAdd("spade", null, Map.of("properties", StringNode.valueOf("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'properties'");
  }

  @Test
  void aUnionIsAllThereIsToItsCommand() {
    assertThat(Json.write(new KeyAdd(new NewKey.Plain("mine"))::writeArguments))
        .isEqualTo("{'kind':'plain','comment':'mine'}");
  }

  @Test
  void aValueOfAnAlternateIsCheckedAsAMemberIs() {
    assertThatThrownBy(() -> Depth.of(256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'value' must be from 0 to 255, it is 256");
    assertThatThrownBy(() -> Depth.of(List.of(1L, -5L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'value[1]'");
    assertThatThrownBy(() -> Width.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEnumWithoutValuesCannotBeSent() {
    assertThatThrownBy(() -> Json.write(new Say(Nothing.UNRECOGNIZED)::writeArguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nothing");
  }

  @Test
  void aMemberThatIsCalledBuilderIsCopiedToABuilder() {
    Build request = new Build("Imhotep", "Saqqara");

    assertThat(request.toBuilder().build()).isEqualTo(request);
  }

  @Test
  void branchesMayBeCalledAsClassesOfJava() {
    String json = "{'kind':'string','note':'n','text':'t'}";
    Value value = Json.read(json, Value::read);

    assertThat(value).isEqualTo(new Value.String("n", null, "t", null));
    assertThat(Json.write(value::write)).isEqualTo(json);
  }
}
