package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/java/cases} is a package with an annotation and what must come of
 * it, byte for byte. Being test sources, the expected files are compiled and used by other tests.
 * {@code -Dupdate=true} writes them anew.
 */
class GoldenTest {

  private static final Path EXPECTED = Path.of("src/test/java/cases");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(EXPECTED)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGeneratedFilesAreTheExpectedOnes(String name) throws IOException {
    Path folder = EXPECTED.resolve(name);
    Compilation compilation = Compilations.compile(
        Compilations.CASES, Compilations.source(folder.resolve("package-info.java")));

    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (!isExpected(file)) {
        continue;
      }
      generated.put(
          Path.of(file.getName()).getFileName().toString(),
          file.getCharContent(false).toString());
    }
    if (Boolean.getBoolean("update")) {
      rewrite(folder, generated);
    }
    assertThat(generated).isEqualTo(read(folder));
  }

  /** Sources, and the resource beside the classes. */
  private static boolean isExpected(JavaFileObject file) {
    return file.getKind() == JavaFileObject.Kind.SOURCE || file.getName().endsWith(".qapi");
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : goldens(folder)) {
      files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
    return files;
  }

  private static void rewrite(Path folder, Map<String, String> files) throws IOException {
    for (Path old : goldens(folder)) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  private static List<Path> goldens(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.endsWith("package-info.java")).toList();
    }
  }
}
