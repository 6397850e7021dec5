package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BadSchemasTest {

  private static final String EXPECTED = "expected.txt";

  @TestFactory
  Stream<DynamicTest> eachIsReportedInFull() throws IOException {
    return CaseFolders.of("bad").stream()
        .map(folder ->
            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    ReadResult result = CaseFolders.read(folder);

    assertThat(result.hasErrors()).isTrue();
    String problems = result.problems().stream()
        .map(Problem::render)
        .collect(Collectors.joining("\n\n", "", "\n"));
    CaseFolders.assertMatches(folder.resolve(EXPECTED), problems);
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<ProblemCode> found = EnumSet.noneOf(ProblemCode.class);
    for (Path folder : CaseFolders.of("bad")) {
      CaseFolders.read(folder).problems().forEach(problem -> found.add(problem.code()));
    }
    assertThat(found).containsExactly(ProblemCode.values());
  }

  @Test
  void everyCodeSaysInOneSentenceWhatItMeans() {
    assertThat(Arrays.stream(ProblemCode.values()))
        .extracting(ProblemCode::meaning)
        .allMatch(meaning -> meaning.endsWith("."))
        .doesNotHaveDuplicates();
  }
}
