package io.github.qmp4j.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleJsonTest {

  @Test
  void whatMustBeThereIsThere() {
    Schema schema = schema("""
        { 'struct': 'Size', 'data': { 'bytes': 'size', '*name': 'str' } }
        { 'command': 'grow', 'data': { 'node': 'str', 'by': 'Size' }, 'returns': 'Size' }
        """);
    Command grow = schema.command("grow").orElseThrow();
    Map<String, Object> size = Map.of("bytes", 65536);
    assertThat(new SampleJson(schema).request(grow))
        .isEqualTo(Map.of("execute", "grow", "arguments", Map.of("node", "node0", "by", size)));
    assertThat(new SampleJson(schema).reply(grow)).hasValue(Map.of("return", size));
  }

  @Test
  void aValueThatWouldBeHugeIsLeftOut() {
    int depth = 60;
    StringBuilder text = new StringBuilder("{ 'struct': 'T" + depth + "', 'data': {} }\n");
    for (int i = 0; i < depth; i++) {
      String next = "T" + (i + 1);
      text.append(
          "{ 'struct': 'T%d', 'data': { 'a': '%s', 'b': '%s' } }%n".formatted(i, next, next));
    }
    text.append("{ 'command': 'go', 'data': 'T0', 'returns': 'T0' }\n");
    Schema schema = schema(text.toString());
    Command go = schema.command("go").orElseThrow();
    SampleJson sample = new SampleJson(schema);
    assertThat(sample.arguments(go)).isEmpty();
    assertThat(sample.reply(go)).hasValue(Map.of("return", Map.of()));
  }

  private static Schema schema(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SchemaReader.lenient()
        .read(path -> new ByteArrayInputStream(bytes), "main.json")
        .schema()
        .orElseThrow();
  }
}
