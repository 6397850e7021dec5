package io.github.qmp4j.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.ChangeCode;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.dump.JsonText;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextDocumentsTest {

  /** What the documents have no words for. */
  private static final Set<ChangeCode> UNSAID = EnumSet.of(
      ChangeCode.FEATURE_REMOVED,
      ChangeCode.NO_LONGER_DEPRECATED,
      ChangeCode.NO_LONGER_UNSTABLE,
      ChangeCode.OUT_OF_BAND_REMOVED);

  static List<String> bundled() {
    return Bundled.names();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void whatIsWrittenIsReadBack(String name) {
    Schema schema = Bundled.find(name).orElseThrow().read().schema().orElseThrow();

    Schema again = again(schema);

    assertThat(Comparison.between(schema, again))
        .filteredOn(change -> !UNSAID.contains(change.code()))
        .extracting(Change::toString)
        .isEmpty();
    assertThat(typeNames(again)).isEqualTo(typeNames(schema));
    assertThat(open(again)).isEqualTo(open(schema));
  }

  private static Schema again(Schema schema) {
    Map<String, String> files = new TextDocuments("test", schema).write();
    ReadResult result =
        SchemaReader.lenient().read(SourceFiles.inMemory(files), "qmp-commands.txt,qmp-events.txt");
    assertThat(result.problems()).isEmpty();
    return result.schema().orElseThrow();
  }

  private static Set<String> typeNames(Schema schema) {
    return schema.types().stream()
        .filter(type -> !(type instanceof ObjectType object && object.implicit()))
        .map(type -> ((Definition) type).name())
        .collect(Collectors.toSet());
  }

  private static List<String> open(Schema schema) {
    return schema.commands().stream()
        .filter(command -> !command.flags().gen())
        .map(Command::name)
        .sorted()
        .toList();
  }

  @Test
  void aSchemaOfDocumentsIsTheSameSchemaAgain() throws Exception {
    java.nio.file.Path folder = java.nio.file.Path.of("src/test/resources/cases/good/text-of-2010");
    Schema schema = SchemaReader.lenient()
        .read(
            SourceFiles.fileSystem(),
            folder + "/qmp-commands.txt," + folder + "/qmp-events.txt," + folder + "/2010.overlay")
        .schema()
        .orElseThrow();

    assertThat(dump(again(schema))).isEqualTo(dump(schema));
  }

  /** Without modules: types that have a section of their own have it among the commands. */
  private static String dump(Schema schema) {
    Map<?, ?> document = (Map<?, ?>)
        SchemaDump.document(schema, EnumSet.of(SchemaDump.Section.SCHEMA)).get("schema");
    return JsonText.pretty(
            List.of(document.get("commands"), document.get("events"), document.get("types")))
        .replaceAll("\"module\": \"[^\"]*\"", "");
  }

  @Test
  void theLayoutIsThatOf2010() throws IOException {
    Path folder = Path.of("src/test/resources/docs/text");
    Schema schema = SchemaReader.lenient()
        .read(SourceFiles.fileSystem(), folder + "/schema.json")
        .schema()
        .orElseThrow();

    for (Map.Entry<String, String> file :
        new TextDocuments("a test", schema).write().entrySet()) {
      Path expected = folder.resolve(file.getKey());
      if (Boolean.getBoolean("update")) {
        Files.writeString(expected, file.getValue());
      }
      assertThat(file.getValue()).isEqualTo(Files.readString(expected));
    }
  }
}
