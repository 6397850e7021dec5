package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/bad} has an annotation that cannot be served and what
 * javac says then, with line and column in {@code package-info.java}. {@code -Dupdate=true} writes
 * the expected messages anew.
 */
class CompileErrorTest {

  private static final Path CASES = Path.of("src/test/resources/bad");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theErrorStandsAtTheAnnotationAndNothingIsGenerated(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Compilation compilation =
        Compilations.compile(folder, Compilations.source(folder.resolve("package-info.java")));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(compilation.generatedSourceFiles()).isEmpty();
    String messages =
        compilation.diagnostics().stream()
            .map(diagnostic -> text(diagnostic, folder))
            .collect(Collectors.joining());
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, messages, StandardCharsets.UTF_8);
    }
    assertThat(messages).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic, Path folder) {
    String message =
        diagnostic
            .getMessage(Locale.ROOT)
            .replace(folder.toAbsolutePath().toString().replace('\\', '/') + "/", "");
    return "package-info.java:%d:%d: %s: %s\n"
        .formatted(
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            diagnostic.getKind().toString().toLowerCase(Locale.ROOT),
            message);
  }
}
