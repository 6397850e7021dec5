package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas whose names clash with each other, once they are Java. */
class NameClashTest {

  @TempDir
  private Path dir;

  @Test
  void branchesOfUnionsWithinUnionsMayShareTheirValue() throws IOException {
    assertThat(classes("api", """
            { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
            { 'struct': 'Leaf', 'data': { '*s': 'str' } }
            { 'union': 'Third', 'base': { 'k3': 'Kind' }, 'discriminator': 'k3', 'data': { 'a': 'Leaf' } }
            { 'union': 'Second', 'base': { 'k2': 'Kind' }, 'discriminator': 'k2', 'data': { 'a': 'Third' } }
            { 'union': 'First', 'base': { 'k1': 'Kind' }, 'discriminator': 'k1', 'data': { 'a': 'Second' } }
            { 'command': 'go', 'data': { 'first': 'First' }, 'returns': 'First' }
            """))
        .contains("First$A", "First$A$ABranch", "First$A$ABranch$ABranch2");
  }

  @Test
  void aBranchMayBeCalledLikeAUnionAroundIt() throws IOException {
    assertThat(classes("api", """
            { 'enum': 'Inner', 'data': [ 'out', 'x' ] }
            { 'enum': 'Outer', 'data': [ 'in', 'y' ] }
            { 'struct': 'Leaf', 'data': { 's': 'str' } }
            { 'union': 'In', 'base': { 'i': 'Inner' }, 'discriminator': 'i', 'data': { 'out': 'Leaf' } }
            { 'union': 'Out', 'base': { 'o': 'Outer' }, 'discriminator': 'o', 'data': { 'in': 'In' } }
            { 'command': 'go', 'data': { 'out': 'Out' }, 'returns': 'Out' }
            """)).contains("Out$In$OutBranch");
  }

  @Test
  void aDefinitionMayBeCalledLikeAClassThatIsNested() throws IOException {
    assertThat(classes("api", """
            { 'struct': 'Builder', 'data': { '*s': 'str' } }
            { 'alternate': 'OfObject', 'data': { 'a': 'Builder', 'b': 'str' } }
            { 'alternate': 'Unrecognized', 'data': { 'a': 'Builder', 'b': 'OfString' } }
            { 'enum': 'OfString', 'data': [ 'x' ] }
            { 'command': 'of-array', 'data': { 'b': 'Builder', 'o': 'OfObject', 'v': 'Unrecognized' } }
            """))
        .contains(
            "BuilderType$Builder",
            "OfObjectType$OfObject",
            "UnrecognizedType$Unrecognized",
            "OfStringType",
            "OfArrayCommand");
    assertThat(classes("commands", """
            { 'command': 'builder', 'data': { '*s': 'str' } }
            """)).contains("BuilderCommand$Builder");
  }

  @Test
  void aUnionMayBeCalledLikeAClassThatIsNested() throws IOException {
    assertThat(classes("api", """
            { 'enum': 'Kind', 'data': [ 'x', 'builder', 'unrecognized', 'other' ] }
            { 'struct': 'Leaf', 'data': { '*s': 'str' } }
            { 'union': 'Unrecognized', 'base': { 'k': 'Kind' }, 'discriminator': 'k',
              'data': { 'unrecognized': 'Leaf', 'builder': 'Leaf' } }
            { 'union': 'Builder', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'x': 'Leaf' } }
            { 'command': 'go', 'data': { 'b': 'Builder' }, 'returns': 'Unrecognized' }
            """))
        .contains("BuilderType$X$Builder", "UnrecognizedType$UnrecognizedBranch");
  }

  @Test
  void aMemberMayBeCalledLikeThePackageOfAClassThatHasToBeQualified() throws IOException {
    assertThat(classes("api", """
            { 'struct': 'Check', 'data': { 'a': 'str' } }
            { 'struct': 'Map', 'data': { 'io': 'str' } }
            { 'union': 'Stats', 'base': { 'io': 'Kind', 'java': [ 'str' ] }, 'discriminator': 'io',
              'data': { 'list': 'Check' } }
            { 'enum': 'Kind', 'data': [ 'list', 'none' ] }
            { 'command': 'go', 'gen': false,
              'data': { 'io': 'int', 'java': 'int', 'check': 'Check', 'map': 'Map', 'stats': 'Stats' } }
            { 'event': 'GONE', 'data': { 'io': 'int', 'check': 'Check', 'stats': 'Stats' } }
            """)).contains("Stats$List");
  }

  @Test
  void aMemberMayBeCalledJavaBesideABranchThatIsCalledInteger() throws IOException {
    assertThat(classes("api", """
            { 'enum': 'Kind', 'data': [ 'integer', 'none' ] }
            { 'struct': 'Sizes', 'data': { 'java': [ 'int32' ], '*size': 'int32' } }
            { 'union': 'Stats', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
              'data': { 'integer': 'Sizes' } }
            { 'command': 'query-stats', 'returns': 'Stats' }
            """)).contains("Stats$Integer");
  }

  @Test
  void aMemberMayBeCalledLikeTheApisOwnPackage() throws IOException {
    assertThat(classes("vm.api", """
            { 'enum': 'Kind', 'data': [ 'tap', 'none' ] }
            { 'struct': 'Tap', 'data': { 's': 'str' } }
            { 'struct': 'TapOptions', 'data': { '*vm': 'str', 'old': 'Tap' } }
            { 'union': 'Netdev', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'tap': 'TapOptions' } }
            { 'command': 'go', 'data': { 'vm': 'Netdev' } , 'returns': 'Netdev' }
            """)).contains("Netdev$Tap");
  }

  /** Within {@code Netdev}, {@code parser.x.Tap} would be the field {@code x} of a parser. */
  @ParameterizedTest
  @ValueSource(strings = {"parser", "memberName", "early", "tagValue", "otherMembers"})
  void theApisOwnPackageMayBeCalledLikeAVariable(String root) throws IOException {
    assertThat(classes(root + ".x", """
            { 'enum': 'Kind', 'data': [ 'tap', 'none' ] }
            { 'struct': 'Tap', 'data': { 's': 'str' } }
            { 'struct': 'TapOptions', 'data': { 'old': [ 'Tap' ], '*more': 'Kind' } }
            { 'union': 'Netdev', 'base': { 'k': 'Kind', 'tap': 'Tap' }, 'discriminator': 'k',
              'data': { 'tap': 'TapOptions' } }
            { 'command': 'go', 'data': { 'net': 'Netdev' } , 'returns': 'Netdev' }
            """)).contains("Netdev$TapBranch");
  }

  @Test
  void aMemberKeepsTheNameOfAPackageThatNothingIsQualifiedWith() throws IOException {
    Files.writeString(dir.resolve("schema.json"), """
        { 'enum': 'Kind', 'data': [ 'tap' ] }
        { 'struct': 'Tap', 'data': { 'vm': 'str', 'io': 'Kind' } }
        { 'union': 'Netdev', 'base': { 'k': 'Kind', 'java': 'str' }, 'discriminator': 'k',
          'data': { 'tap': 'Tap' } }
        { 'command': 'go', 'data': { 'io': 'Netdev' , 'vm': 'Tap' } }
        """);
    Compilation compilation =
        Compilations.compile(dir, Compilations.packageInfo("vm", "schema = \"schema.json\""));

    assertThat(source(compilation, "vm.Tap")).contains("record Tap(String vm, Kind io)");
    assertThat(source(compilation, "vm.Go")).contains("record Go(Netdev io, Tap vm)");
    assertThat(source(compilation, "vm.Netdev"))
        .contains("record Tap(String java, String vm2, Kind io)");
  }

  private static String source(Compilation compilation, String type) throws IOException {
    return compilation
        .generatedSourceFile(type)
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  /** The classes of what is generated, which has to compile without a warning. */
  private List<String> classes(String packageName, String schema) throws IOException {
    Files.writeString(dir.resolve("schema.json"), schema);
    Compilation compilation = Compilations.compile(
        dir,
        Compilations.packageInfo(
            packageName, "schema = \"schema.json\", codecs = io.github.qmp4j.QmpApi.Codecs.BOTH"));
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
        .map(file -> Path.of(file.getName()).getFileName().toString().replace(".class", ""))
        .toList();
  }
}
