package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is read for the path that an include has. */
class IncludePathsTest {

  /** From the working directory, as most root files are named. */
  private static final String BACK = "../../../" + Path.of("").toAbsolutePath().getFileName();

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "include");
    write("part.json", "{ 'command': 'stop' }");
  }

  @Test
  void aFileIsReadOnceHoweverItIsNamed() throws IOException {
    String other = BACK + "/" + directory + "/part.json";
    ReadResult result = read("{ 'include': '" + other + "' }\n{ 'include': 'part.json' }");

    assertThat(result.problems()).isEmpty();
    assertThat(result.files()).hasSize(2);
    assertThat(result.schema().orElseThrow().modules())
        .extracting(module -> module.name())
        .contains("part.json");
  }

  @Test
  void aFileIncludesItselfHoweverItIsNamed() throws IOException {
    ReadResult result = read("{ 'include': '" + BACK + "/" + directory + "/main.json' }");

    assertThat(result.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith(directory + "/main.json:1:14: error: ")
        .endsWith("includes itself [include-loop]");
  }

  @ParameterizedTest
  @CsvSource({
    "part.json/, not a directory",
    "part.json/., Not a directory",
    "part.json/../part.json, Not a directory",
    "nowhere/../part.json, no such file",
    "'', is a directory",
    "., is a directory",
    "nowhere\\\\part.json, no such file"
  })
  void whatIsOpenedIsWhatIsWritten(String include, String reason) throws IOException {
    assertThat(read("{ 'include': '" + include + "' }").problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .endsWith(": " + reason);
  }

  @Test
  void theParentOfALinkIsThatOfItsTarget() throws IOException {
    write("far/away/x.json", "");
    write("far/part.json", "{ 'command': 'cont' }");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("far/away"));

    assertThat(read("{ 'include': 'link/../part.json' }").schema().orElseThrow().commands())
        .extracting(definition -> definition.name())
        .containsExactly("cont");
  }

  @Test
  void thereIsNothingAboveTheRoot() throws IOException {
    String absolute = directory.toAbsolutePath().normalize() + "/part.json";
    ReadResult result =
        read("{ 'include': '/../.." + absolute + "' }\n{ 'include': '" + absolute + "' }");

    assertThat(result.problems()).isEmpty();
    assertThat(result.files()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/../part.json", "./part.json", "/part.json/../../main/part.json"})
  void whatHasNoDirectoriesIsFoundByItsName(String include) {
    Map<String, String> files = Map.of(
        "main.json", "{ 'include': '" + include + "' }",
        "part.json", "{ 'command': 'stop' }",
        "/main/part.json", "{ 'command': 'stop' }");
    ReadResult result = SchemaReader.lenient().read(SourceFiles.inMemory(files), "./main.json");

    assertThat(result.problems()).isEmpty();
    assertThat(result.files()).hasSize(2);
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private ReadResult read(String text) throws IOException {
    write("main.json", text);
    return SchemaReader.lenient().read(SourceFiles.fileSystem(), directory + "/main.json");
  }
}
