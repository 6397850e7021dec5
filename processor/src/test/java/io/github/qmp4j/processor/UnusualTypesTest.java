package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that a schema may have and no QEMU has: without any value, or leading back to themselves. */
class UnusualTypesTest {

  @TempDir
  private Path dir;

  @Test
  void aUnionMayLoseAllItsBranches() throws IOException {
    assertThat(compile("", """
            { 'enum': 'Kind', 'data': [ { 'name': 'a', 'features': [ 'unstable' ] } ] }
            { 'struct': 'Leaf', 'data': { 's': 'str' } }
            { 'union': 'Uni', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'a': 'Leaf' } }
            { 'command': 'go', 'data': { 'n': 'Uni', '*z': 'int' } }
            """).diagnostics()).isEmpty();
    assertThat(compile("-Aqmp.config=!CONFIG_X", """
            { 'enum': 'Outer', 'data': [ 'in' ] }
            { 'enum': 'Kind', 'data': [ { 'name': 'a', 'if': 'CONFIG_X' } ] }
            { 'struct': 'Leaf', 'data': { 's': 'str' } }
            { 'union': 'Uni', 'base': { 'k': 'Kind' }, 'discriminator': 'k',
              'data': { 'a': { 'type': 'Leaf', 'if': 'CONFIG_X' } } }
            { 'union': 'Out', 'base': { 'o': 'Outer' }, 'discriminator': 'o', 'data': { 'in': 'Uni' } }
            { 'command': 'go', 'data': { 'n': 'Uni', 'o': 'Out' } }
            { 'command': 'query', 'returns': 'Out' }
            """).diagnostics()).isEmpty();
  }

  @Test
  void anAlternateMayLoseAllItsKinds() throws IOException {
    assertThat(compile("-Aqmp.config=!CONFIG_X", """
            { 'alternate': 'Alt', 'data': { 'a': { 'type': 'str', 'if': 'CONFIG_X' },
              'b': { 'type': [ 'int' ], 'if': 'CONFIG_X' } } }
            { 'command': 'go', 'data': { 'n': 'Alt' } }
            """).diagnostics()).isEmpty();
  }

  @Test
  void aSampleOfAnAlternateThatHoldsItselfEnds() throws IOException {
    assertThat(reference("""
            { 'alternate': 'Alt', 'data': { 'l': [ 'Alt' ], 's': 'str' } }
            { 'command': 'go', 'data': { 'a': 'Alt' } }
            """)).contains("qmp.go(new Alt.OfArray(List.of()));");
  }

  @Test
  void aSampleTakesTheBranchThatDoesNotLeadBack() throws IOException {
    assertThat(reference("""
            { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
            { 'struct': 'Rec', 'data': { 'r': 'Uni' } }
            { 'struct': 'Leaf', 'data': { 's': 'str' } }
            { 'union': 'Uni', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'a': 'Rec', 'b': 'Leaf' } }
            { 'command': 'go', 'data': { 'uni': 'Uni' }, 'returns': 'Uni' }
            """))
        .contains("qmp.go(new Uni.B(&quot;s0&quot;));")
        .doesNotContain("new Uni.A");
  }

  @Test
  void thereIsNoSampleOfACallWhoseArgumentHasNoValue() throws IOException {
    assertThat(reference("""
            { 'enum': 'Nothing', 'data': [] }
            { 'command': 'go', 'data': { 'n': 'Nothing' } }
            """)).doesNotContain("qmp.go(");
  }

  @Test
  void typesMayFormAChainOfAnyLength() throws IOException {
    StringBuilder schema = new StringBuilder("{ 'command': 'go', 'data': { 'm': 'T0' } }\n");
    for (int i = 0; i < 5000; i++) {
      schema.append("{ 'struct': 'T%d', 'data': { '*m': 'T%d' } }\n".formatted(i, i + 1));
    }
    String end = "{ 'enum': 'T5000', 'data': [ 'end' ] }\n";
    Files.writeString(dir.resolve("schema.json"), schema + end);

    // Compiling what is generated takes too long.
    Compilation compilation = Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + dir, "-proc:only"),
        Compilations.packageInfo("api", "schema = \"schema.json\""));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("api.T5000")).isPresent();
  }

  private String reference(String schema) throws IOException {
    Compilation compilation = compile("-Aqmp.docs=html,text", schema);
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "qmp-docs/api/index.html")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  private Compilation compile(String option, String schema) throws IOException {
    Files.writeString(dir.resolve("schema.json"), schema);
    List<String> options = option.isEmpty()
        ? List.of("-Aqmp.schemaPath=" + dir)
        : List.of("-Aqmp.schemaPath=" + dir, option);
    return Compilations.compile(
        options, Compilations.packageInfo("api", "schema = \"schema.json\""));
  }
}
