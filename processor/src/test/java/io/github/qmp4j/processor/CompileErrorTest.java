package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
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
  void theErrorStandsAtTheAnnotationAndNothingIsGenerated(String name, @TempDir Path output)
      throws IOException {
    Path folder = CASES.resolve(name);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    assertThat(compile(folder, output, diagnostics)).isFalse();

    try (Stream<Path> generated = Files.walk(output)) {
      assertThat(generated.filter(Files::isRegularFile)).isEmpty();
    }
    String messages = diagnostics.getDiagnostics().stream()
        .map(diagnostic -> text(diagnostic, folder))
        .collect(Collectors.joining());
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, messages, StandardCharsets.UTF_8);
    }
    assertThat(messages).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  private static boolean compile(
      Path folder, Path output, DiagnosticListener<JavaFileObject> diagnostics) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task = javac.getTask(
          null,
          files,
          diagnostics,
          List.of("--release", "17", "-Aqmp.schemaPath=" + folder.toAbsolutePath()),
          null,
          files.getJavaFileObjects(folder.resolve("package-info.java")));
      task.setProcessors(List.of(new QmpProcessor()));
      return task.call();
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic, Path folder) {
    String message = diagnostic
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
