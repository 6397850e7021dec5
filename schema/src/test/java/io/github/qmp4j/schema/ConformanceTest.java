package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.dump.JsonText;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.dump.SchemaDump.Section;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strict reading against what QEMU's own front ends make of the same schemas. */
@ParameterizedClass
@EnumSource(Era.class)
record ConformanceTest(Era era) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOT = "main.json";

  @TestFactory
  Stream<DynamicTest> agreesWithQemu() throws IOException {
    JsonNode cases = load("cases.json");
    JsonNode expected = load("expected-" + era + ".json");
    assertThat(expected.propertyNames()).hasSize(303).containsAll(cases.propertyNames());
    return expected
        .propertyStream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey() + ": " + cases.get(entry.getKey()).get("rule").asString(),
            () -> check(cases.get(entry.getKey()).get("files"), entry.getValue())));
  }

  private void check(JsonNode texts, JsonNode expected) {
    Map<String, String> files = new HashMap<>();
    texts.propertyStream().forEach(e -> files.put(e.getKey(), e.getValue().asString()));

    ReadResult result = SchemaReader.strict(era).read(SourceFiles.inMemory(files), ROOT);

    if (expected.get("verdict").asString().equals("accept")) {
      assertThat(result.errors()).isEmpty();
      checkDump(result.schema().orElseThrow(), expected.get("dump"));
    } else {
      assertThat(result.schema()).isEmpty();
      checkPlace(result.errors().get(0).anchor(), expected.get("error"));
    }
  }

  private static void checkDump(Schema schema, JsonNode expected) {
    JsonNode dump =
        JSON.readTree(JsonText.compact(SchemaDump.document(schema, EnumSet.allOf(Section.class))));

    assertThat(dump.get("schema")).isEqualTo(expected.get("schema"));
    assertThat(dump.get("locations")).isEqualTo(expected.get("locations"));
    assertThat(squeeze(dump.get("docs"))).isEqualTo(squeeze(expected.get("docs")));
  }

  /** White space in documentation has changed from release to release; it does not count. */
  private static String squeeze(JsonNode docs) {
    return docs.toString().replaceAll("(\\\\n|\\s)+", " ").replaceAll("\" | \"", "\"");
  }

  private static void checkPlace(Location place, JsonNode error) {
    String phase = error.get("phase").asString();
    if (phase.equals("crash")) {
      return;
    }
    if (phase.equals("io")) {
      assertThat(place.line()).isZero();
      return;
    }
    assertThat(place.file()).isEqualTo(error.get("file").asString());
    assertThat(place.line()).isEqualTo(error.get("line").asInt());
    assertThat(place.column()).isEqualTo(error.path("column").asInt(0));
  }

  private static JsonNode load(String name) throws IOException {
    try (InputStream stream = ConformanceTest.class.getResourceAsStream("/conformance/" + name)) {
      return JSON.readTree(stream);
    }
  }
}
