package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema that the front end has a complaint about, named in an annotation. */
class SchemaProblemTest {

  private static final Path CASES = Path.of("../schema/src/test/resources/cases/bad");

  /**
   * What only the front end of one release refuses. The processor reads the schemas of all, and takes
   * documentation as it comes.
   */
  private static final Set<ProblemCode> STRICT_ONLY = EnumSet.of(
      ProblemCode.DOC_ORDER,
      ProblemCode.DOC_INDENT,
      ProblemCode.DOC_DUPLICATE,
      ProblemCode.DOC_EMPTY,
      ProblemCode.DOC_OLD_MARKUP,
      ProblemCode.DOC_LAYOUT,
      ProblemCode.DOC_MISSING,
      ProblemCode.DOC_RETURNS,
      ProblemCode.TOO_MANY_FEATURES);

  private static final Pattern INDENTATION = Pattern.compile("^ +", Pattern.MULTILINE);

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theProblemStandsAtTheAnnotationWithItsPlaceInTheSchema(Path folder) throws IOException {
    List<Problem> problems = problems(folder);

    Compilation compilation = Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + folder.toAbsolutePath(), "-Xmaxwarns", "1000"),
        Compilations.packageInfo(
            "api", "schema = \"" + String.join(",", documents(folder)) + "\", unstable = true"));

    assertThat(compilation.diagnostics())
        .extracting(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .containsExactlyElementsOf(problems.stream().map(Problem::isError).toList());
    assertThat(compilation.diagnostics())
        .extracting(d -> unindented(d.getMessage(Locale.ROOT)))
        .containsExactlyElementsOf(
            problems.stream().map(problem -> unindented(problem.render())).toList());
    assertThat(compilation.diagnostics())
        .allMatch(d -> d.getSource().getName().endsWith("api/package-info.java"))
        .allMatch(d -> d.getLineNumber() == 1 && d.getColumnNumber() == 34);
  }

  @Test
  void everyCodeComesThrough() throws IOException {
    Set<ProblemCode> found = EnumSet.noneOf(ProblemCode.class);
    for (Path folder : cases()) {
      problems(folder).forEach(problem -> found.add(problem.code()));
    }
    assertThat(EnumSet.complementOf(EnumSet.copyOf(found))).isEqualTo(STRICT_ONLY);
  }

  /** javac indents all lines but the first. */
  private static String unindented(String message) {
    return INDENTATION.matcher(message).replaceAll("");
  }

  /** A root file, or text documents. */
  private static List<String> documents(Path folder) throws IOException {
    Path documents = folder.resolve("documents.txt");
    return Files.exists(documents)
        ? List.of(Files.readString(documents).strip().split(","))
        : List.of("schema.json");
  }

  private static List<Problem> problems(Path folder) throws IOException {
    String root = documents(folder).stream()
        .map(name -> folder.toAbsolutePath().resolve(name).toString().replace('\\', '/'))
        .collect(Collectors.joining(","));
    return SchemaReader.lenient().read(SourceFiles.fileSystem(), root).problems();
  }
}
