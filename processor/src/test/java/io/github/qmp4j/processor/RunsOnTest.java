package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsOnTest {

  @Test
  void theJavadocSaysWhatTheOlderDefinitionLacks(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("old.json"), """
        { 'command': 'launch' }
        """);
    Files.writeString(dir.resolve("new.json"), """
        { 'enum': 'Flag', 'data': [ 'dutch' ] }
        ##
        # @launch:
        #
        # Launch a ship.
        #
        # @name: what it is called
        ##
        { 'command': 'launch', 'data': { 'name': 'str', '*flag': 'Flag' } }
        { 'event': 'SUNK', 'data': { 'name': 'str' } }
        """);

    Compilation compilation = Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + dir),
        Compilations.packageInfo("api", "schema = \"new.json\", runsOn = \"old.json\""));

    assertThat(source(compilation, "Launch"))
        .contains("@param name what it is called; not in <code>old.json</code>")
        .contains("@param flag <code>flag</code>; not in <code>old.json</code>; null if absent");
    assertThat(source(compilation, "SunkEvent")).contains("Not in <code>old.json</code>.");
  }

  @Test
  void onlyWhatTheOlderDefinitionLacksAltogetherIsSaidNotToBeThere(@TempDir Path dir)
      throws IOException {
    Files.writeString(dir.resolve("old.json"), """
        { 'enum': 'Kind', 'data': [ 'a' ] }
        { 'struct': 'Ship', 'data': { 'name': 'str' } }
        { 'union': 'Crew', 'base': { 'k': 'Kind', 'age': 'int' }, 'discriminator': 'k', 'data': { 'a': 'Ship' } }
        { 'alternate': 'Place', 'data': { 'a': 'str' } }
        { 'command': 'launch', 'data': { 'place': 'Place', 'ship': 'Ship', 'crew': 'Crew' } }
        """);
    Files.writeString(dir.resolve("new.json"), """
        ##
        # @Kind:
        #
        # @a: the first
        #
        # @b: one of those:
        #
        #     - one
        #     - two
        ##
        { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
        { 'struct': 'Ship', 'data': { 'name': 'str', '*flag': 'str' } }
        { 'union': 'Crew', 'base': { 'k': 'Kind', 'age': 'int' }, 'discriminator': 'k', 'data': { 'a': 'Ship' } }
        { 'alternate': 'Place', 'data': { 'a': 'str', 'b': [ 'int' ] } }
        { 'command': 'launch', 'data': { 'place': 'Place', 'ship': 'Ship', 'crew': 'Crew' }, 'returns': 'Ship' }
        { 'command': 'hire', 'returns': 'Crew' }
        """);

    Compilation compilation = Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + dir),
        Compilations.packageInfo("api", "schema = \"new.json\", runsOn = \"old.json\""));

    assertThat(source(compilation, "Launch")).doesNotContain("ot in <code>old.json</code>");
    assertThat(source(compilation, "Ship"))
        .doesNotContain("name</code>; not in")
        .contains("@param flag <code>flag</code>; not in <code>old.json</code>; null if absent");
    assertThat(source(compilation, "Crew")).doesNotContain("age</code>; not in");
    assertThat(source(compilation, "Hire")).contains("Not in <code>old.json</code>.");
    assertThat(source(compilation, "Kind"))
        .contains("<li>two\n   * </ul>")
        .contains("Not in <code>old.json</code>.");
  }

  @Test
  void nothingIsSaidAboutOneself() {
    Compilation compilation = Compilations.compile(
        Path.of("nowhere"),
        Compilations.packageInfo(
            "api", "schema = \"qga-10.2\", commands = \"guest-info\", runsOn = \"qga-10.2\""));

    assertThat(compilation.diagnostics()).isEmpty();
  }

  private static String source(Compilation compilation, String type) throws IOException {
    return new String(
        compilation
            .generatedSourceFile("api." + type)
            .orElseThrow()
            .openInputStream()
            .readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
