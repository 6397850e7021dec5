package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** javac twice into the same directories, with old classes on the class path, as IDEs do it. */
class RegenerationTest {

  @TempDir
  private Path dir;

  private JavacRun javac;

  @BeforeEach
  void writeTheProject() throws IOException {
    javac = new JavacRun(dir);
    write("schema.json", """
        { 'enum': 'Flag', 'data': [ 'dutch' ] }
        { 'struct': 'Ship', 'data': { 'name': 'str', '*flag': 'Flag' } }
        { 'command': 'query-ships', 'returns': [ 'Ship' ] }
        { 'event': 'SUNK' }
        """);
    write("src/api/package-info.java", """
        @io.github.qmp4j.QmpApi(schema = "schema.json")
        package api;
        """);
  }

  @Test
  void whatIsGeneratedNoMoreIsRemovedAndTold() throws IOException {
    assertThat(javac.compile()).isEmpty();
    assertThat(javac.compile()).isEmpty();

    write("schema.json", """
        { 'enum': 'Banner', 'data': [ 'dutch' ] }
        { 'struct': 'Ship', 'data': { 'name': 'int', '*flag': 'Banner' } }
        { 'command': 'query-ships', 'returns': [ 'Ship' ] }
        { 'command': 'sink-ship' }
        """);

    assertThat(javac.compile())
        .containsExactly(
            "note: qmp4j: api against the previous build: added command sink-ship; added"
                + " type Banner; removed event SUNK; removed type Flag;"
                + " changed incompatibly: query-ships()[].name");
    assertThat(names("classes/api"))
        .contains("Banner.class", "Ship.class", "SinkShip.class")
        .doesNotContain("Flag.class", "SunkEvent.class");
    assertThat(Files.readString(dir.resolve("classes/api/qmp4j.qapi")))
        .contains("sink-ship")
        .doesNotContain("SUNK");
    assertThat(names("sources/api")).contains("Banner.java").doesNotContain("Flag.java");
  }

  @Test
  void aHandWrittenClassOfTheNameIsNotRemoved() throws IOException {
    javac.compile();
    Files.delete(dir.resolve("sources/api/Flag.java"));
    write("schema.json", "{ 'command': 'query-ships' }\n");

    javac.compile();

    assertThat(names("classes/api")).contains("Flag.class").doesNotContain("Ship.class");
  }

  @Test
  void theRecordNamesWhatWasReadAndWhatWasMade() throws IOException {
    write("types.json", "{ 'struct': 'Port', 'data': {} }\n");
    write("schema.json", """
        { 'include': 'types.json' }
        { 'command': 'query-port', 'returns': 'Port' }
        """);
    javac.compile();

    GenerationRecord record = GenerationRecord.parse(
            Files.readString(dir.resolve("sources/META-INF/qmp4j/api.generation")))
        .orElseThrow();

    assertThat(record.packageName()).isEqualTo("api");
    assertThat(record.types()).containsExactly("Port", "QueryPort", "QmpEvents", "Qmp");
    assertThat(record.inputs())
        .extracting(input -> Path.of(input.name()))
        .containsExactlyInAnyOrder(dir.resolve("schema.json"), dir.resolve("types.json"));
    assertThat(GenerationRecord.parse(record.print())).contains(record);
  }

  @Test
  void aRecordThatCannotBeReadIsAsGoodAsNone() throws IOException {
    javac.compile();
    write("sources/META-INF/qmp4j/api.generation", "qmp4j-generation 99\nanything\n");
    write("schema.json", "{ 'command': 'query-ships' }\n");

    assertThat(javac.compile()).isEmpty();
    assertThat(GenerationRecord.parse("")).isEmpty();
    assertThat(GenerationRecord.parse("qmp4j-generation 1\ngenerator 1\n")).isEmpty();
  }

  /** There the compiler would crash. */
  @Test
  @EnabledForJreRange(max = JRE.JAVA_22)
  void aRecordThatSourcesMentionIsRemovedAndAskedToBuildAgain() throws IOException {
    write(
        "src/api/Fleet.java",
        "package api; public class Fleet { public Ship ship() { return null; } }\n");
    javac.compile();

    assertThat(javac.compile())
        .first()
        .asString()
        .startsWith(
            "error: a class of an earlier build was in the way and has been removed: api.Ship;"
                + " build again [stale-class]");
    assertThat(javac.compile()).isEmpty();
  }

  @Test
  void sourcesThatCannotBeWrittenAreAnError() throws IOException {
    Files.createDirectories(dir.resolve("sources"));
    write("sources/api", "a file where the package's directory has to be");

    assertThat(javac.compile())
        .first()
        .asString()
        .startsWith("error: cannot write the generated sources: ")
        .contains("[cannot-write]");
  }

  @Test
  void definitionsThatCannotBeWrittenBesideTheClassesAreAnError() throws IOException {
    Files.createDirectories(dir.resolve("classes/api/qmp4j.qapi"));

    assertThat(javac.compile())
        .first()
        .asString()
        .startsWith("error: cannot write qmp4j.qapi beside the classes: ")
        .contains("[cannot-write]");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), text);
  }

  private List<String> names(String directory) {
    try (Stream<Path> files = Files.list(dir.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
