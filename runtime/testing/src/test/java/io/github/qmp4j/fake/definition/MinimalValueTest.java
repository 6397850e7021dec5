package io.github.qmp4j.fake.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MinimalValueTest {

  static List<String> definitions() {
    return Bundled.names();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void ofEveryResultAndEventIsLegal(String definition) {
    Schema schema = Bundled.find(definition).orElseThrow().read().schema().orElseThrow();
    for (Command command : schema.commands()) {
      command.returns().ifPresent(type -> isLegal(schema, command.name(), type));
    }
    for (Event event : schema.events()) {
      event.data().ifPresent(type -> isLegal(schema, event.name(), TypeRef.of(type)));
    }
  }

  private static void isLegal(Schema schema, String what, TypeRef type) {
    JsonNode value = new MinimalValue(schema).of(type);
    assertThat(new ValueCheck(schema).value(type, value))
        .as(what + ": " + value)
        .isEmpty();
  }
}
