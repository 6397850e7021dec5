package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.JavacRun.Output;
import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** javac twice into the same directories, with old classes on the class path, as IDEs do it. */
class RegenerationTest {

  private static final String CHANGED = """
      { 'enum': 'Kind', 'data': [ 'box', 'none' ] }
      { 'struct': 'Box', 'data': { 'label': 'str', 'weight': 'int' } }
      { 'union': 'Cargo', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
        'data': { 'box': 'Box' } }
      { 'struct': 'Ship', 'data': { '*cargo': 'Cargo', 'owner': 'str', 'name': 'str' } }
      { 'command': 'query-ships', 'returns': [ 'Ship' ] }
      """;

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

  /** To generate what javac has read already is a warning, and before 23 a crash if it is a record. */
  @ParameterizedTest
  @EnumSource
  void buildsWithoutAChangeAllWork(Output output) throws IOException {
    writeSourcesThatMention("Ship ship", "Cargo.Box box");

    assertThat(javac.compileTo(output, "-Werror")).isEmpty();
    assertThat(javac.compileTo(output, "-Werror")).isEmpty();
    assertThat(javac.compileTo(output, "-Werror")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(max = JRE.JAVA_22)
  void aChangeOfRecordsThatSourcesMentionIsAskedForABuildOnce(Output output) throws IOException {
    writeSourcesThatMention("Ship ship", "Cargo.Box box");
    javac.compileTo(output);
    write("schema.json", CHANGED);

    assertThat(javac.compileTo(output))
        .first()
        .asString()
        .startsWith(
            "error: what an earlier build has made was in the way and has been removed: api.Cargo.Box"
                + " and 1 more; build again [stale-class]");
    assertThat(javac.compileTo(output, "-Werror")).isEmpty();
  }

  /** The sources are the same; their classes would stay those of the other Java. */
  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21)
  void forAnotherJavaAllIsCompiledAgain(Output output) throws IOException {
    writeSourcesThatMention("Ship ship", "Cargo.Box box");
    javac.compileTo(output, "--release", "21");
    assertThat(classFileVersions(output)).containsOnly(65);

    List<String> said = javac.compileTo(output, "--release", "17");
    if (said.toString().contains("[stale-class]")) {
      said = javac.compileTo(output, "--release", "17");
    }

    assertThat(said).noneMatch(line -> line.startsWith("error"));
    assertThat(classFileVersions(output)).containsOnly(61);
    assertThat(javac.compileTo(output, "--release", "17", "-Werror")).isEmpty();
  }

  /** Classes that are newer than their sources do not tell that anything has changed. */
  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21)
  void sourcesThatAreCompiledForANewerJavaAreNotGeneratedInEachBuild(Output output)
      throws IOException {
    writeSourcesThatMention("Ship ship", "Cargo.Box box");
    String[] options = {"--source", "17", "--target", "21", "-Xlint:-options", "-Werror"};

    assertThat(javac.compileTo(output, options)).isEmpty();
    assertThat(javac.compileTo(output, options)).isEmpty();
    assertThat(classFileVersions(output)).containsOnly(65);
  }

  /** Where sources are on the class path, they are read that a build which failed has left. */
  @ParameterizedTest
  @EnumSource
  void aChangeAfterABuildThatFailed(Output output) throws IOException {
    writeSourcesThatMention("Ship ship");
    write("src/api/Broken.java", "package api; class Broken { int no() {} }\n");
    assertThat(javac.compileTo(output)).isNotEmpty();
    Files.delete(dir.resolve("src/api/Broken.java"));
    write("schema.json", CHANGED);

    List<String> said = javac.compileTo(output);
    if (said.toString().contains("[stale-class]")) {
      said = javac.compileTo(output);
    }

    assertThat(said).noneMatch(line -> line.startsWith("error"));
    assertThat(names(output == Output.NO_CLASSES ? "sources/api" : "classes/api"))
        .contains("Ship.class");
    assertThat(javac.compileTo(output, "-Werror")).isEmpty();
  }

  /** A module sees its own old classes without a class path. */
  @Test
  void anApplicationThatIsAModuleIsBuiltAgain() throws IOException {
    writeSourcesThatMention("Ship ship");
    write("src/module-info.java", """
        module app {
          requires io.github.qmp4j;
          requires tools.jackson.core;
          requires tools.jackson.databind;
          requires static java.compiler;
          requires static org.jspecify;
        }
        """);
    String[] options = {
      "--module-path", Compilations.classPath(), "-cp", "", "-Xlint:-requires-automatic"
    };

    assertThat(javac.compile(options)).isEmpty();
    assertThat(javac.compile(options)).isEmpty();
    assertThat(javac.compile(options)).isEmpty();
  }

  /** As {@code javac *.java} does it, where generated sources are beside those. */
  @Test
  void generatedSourcesAmongTheSourcesAreAnErrorThatSaysWhatToDo() throws IOException {
    javac.compile();
    Files.move(dir.resolve("sources/api/Ship.java"), dir.resolve("src/api/Ship.java"));

    for (int build = 0; build < 2; build++) {
      assertThat(javac.compile())
          .first()
          .asString()
          .startsWith(
              "error: an earlier build has generated api.Ship, which cannot be among the sources that"
                  + " are compiled; compile only your own: with -s DIR those that are generated"
                  + " have a directory of theirs [name-taken]");
    }
  }

  @Test
  void aHandwrittenSourceIsNotOverwritten() throws IOException {
    write("classes/api/Ship.java", "package api; public class Ship {}\n");

    assertThat(javac.compileTo(Output.NO_SOURCES))
        .first()
        .asString()
        .contains("api.Ship is to be generated and is in the sources as well");
    assertThat(Files.readString(dir.resolve("classes/api/Ship.java"))).endsWith("Ship {}\n");
  }

  @Test
  void definitionsAreBesideTheClassesWhereverThoseAre() throws IOException {
    javac.compileTo(Output.NO_CLASSES);

    assertThat(names("sources/api")).contains("Ship.class", "qmp4j.qapi");
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

  private void writeSourcesThatMention(String... methods) throws IOException {
    String body = Stream.of(methods)
        .map(method -> "  " + method + "() { return null; }\n")
        .collect(Collectors.joining());
    write("src/api/Fleet.java", "package api;\n\nclass Fleet {\n" + body + "}\n");
    write("schema.json", """
        { 'enum': 'Kind', 'data': [ 'box', 'none' ] }
        { 'struct': 'Box', 'data': { 'weight': 'int' } }
        { 'union': 'Cargo', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
          'data': { 'box': 'Box' } }
        { 'struct': 'Ship', 'data': { 'name': 'str', '*cargo': 'Cargo' } }
        { 'command': 'query-ships', 'returns': [ 'Ship' ] }
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), text);
  }

  /** The major ones of all classes of the package. */
  private Set<Integer> classFileVersions(Output output) throws IOException {
    String directory = output == Output.NO_CLASSES ? "sources/api" : "classes/api";
    Set<Integer> versions = new TreeSet<>();
    for (String name : names(directory)) {
      if (name.endsWith(".class")) {
        versions.add((int) Files.readAllBytes(dir.resolve(directory).resolve(name))[7]);
      }
    }
    return versions;
  }

  private List<String> names(String directory) {
    try (Stream<Path> files = Files.list(dir.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
