package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.bundled.SchemaText;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.dump.SchemaDump.Section;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoodSchemasTest {

  @TestFactory
  Stream<DynamicTest> eachMeansWhatIsExpected() throws IOException {
    return CaseFolders.of("good").stream()
        .map(folder ->
            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  /** As the definitions of a generated API are, when they are compared with a server. */
  @TestFactory
  Stream<DynamicTest> eachCanBeReadAgainAsItIsPrinted() throws IOException {
    return CaseFolders.of("good").stream()
        .map(folder ->
            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> readAgain(folder)));
  }

  private static void readAgain(Path folder) throws IOException {
    String text = SchemaText.of(CaseFolders.read(folder).schema().orElseThrow());
    ReadResult again = SchemaReader.lenient()
        .read(SourceFiles.inMemory(Map.of("definitions.json", text)), "definitions.json");

    assertThat(again.errors()).extracting(Problem::render).isEmpty();
    assertThat(SchemaText.of(again.schema().orElseThrow())).isEqualTo(text);
  }

  private static void check(Path folder) throws IOException {
    ReadResult result = CaseFolders.read(folder);

    assertThat(result.errors()).isEmpty();
    String warnings =
        result.problems().stream().map(Problem::render).collect(Collectors.joining("\n\n"));
    CaseFolders.assertMatches(folder.resolve("warnings.txt"), warnings);
    CaseFolders.assertMatches(
        folder.resolve("model.json"),
        SchemaDump.text(result.schema().orElseThrow(), EnumSet.allOf(Section.class)));
  }
}
