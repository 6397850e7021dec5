package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/bad} has an annotation that cannot be served and what
 * javac says then, with line and column in {@code package-info.java}; those of {@code warned} are
 * served with a warning. {@code options.txt} has further options. {@code -Dupdate=true} writes the
 * expected messages anew.
 */
class CompileErrorTest {

  private static final Path CASES = Path.of("src/test/resources");

  private static final Pattern CODE = Pattern.compile("\\[([a-z0-9-]+)\\]$", Pattern.MULTILINE);

  /** What no folder can bring about; each has a test of its own. */
  private static final Set<ComplaintCode> TESTED_ELSEWHERE =
      Set.of(ComplaintCode.STALE_CLASS, ComplaintCode.CANNOT_WRITE, ComplaintCode.INTERNAL);

  /** Where a class of the user's, or an option, is in the way of an API that could be served. */
  private static final Set<String> GENERATED = Set.of("name-is-taken", "option-of-no-meaning");

  static List<Path> bad() throws IOException {
    return folders("bad");
  }

  static List<Path> warned() throws IOException {
    return folders("warned");
  }

  private static List<Path> folders(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void theErrorStandsAtTheAnnotationAndNothingIsGenerated(Path folder, @TempDir Path output)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    assertThat(compile(folder, output, diagnostics)).isFalse();

    if (!GENERATED.contains(folder.getFileName().toString())) {
      assertThat(output).isEmptyDirectory();
    }
    check(folder, diagnostics);
  }

  @ParameterizedTest
  @MethodSource("warned")
  void theWarningStandsAtTheAnnotationAndTheApiIsGenerated(Path folder, @TempDir Path output)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    assertThat(compile(folder, output, diagnostics)).isTrue();

    check(folder, diagnostics);
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path folder : Stream.concat(bad().stream(), warned().stream()).toList()) {
      CODE.matcher(Files.readString(folder.resolve("expected.txt")))
          .results()
          .forEach(match -> found.add(match.group(1)));
    }
    assertThat(found)
        .containsAll(Arrays.stream(ComplaintCode.values())
            .filter(code -> !TESTED_ELSEWHERE.contains(code))
            .map(ComplaintCode::id)
            .toList());
  }

  private static void check(Path folder, DiagnosticCollector<JavaFileObject> diagnostics)
      throws IOException {
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
          options(folder),
          null,
          files.getJavaFileObjects(sources(folder)));
      task.setProcessors(List.of(new QmpProcessor()));
      return task.call();
    }
  }

  private static List<String> options(Path folder) throws IOException {
    List<String> options = new ArrayList<>(List.of("-Aqmp.schemaPath=" + folder.toAbsolutePath()));
    Path further = folder.resolve("options.txt");
    if (Files.exists(further)) {
      options.addAll(Files.readAllLines(further));
    }
    if (!options.contains("--release")) {
      options.addAll(List.of("--release", "17"));
    }
    return options;
  }

  private static Path[] sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toArray(Path[]::new);
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic, Path folder) {
    String message = diagnostic
        .getMessage(Locale.ROOT)
        .replace(folder.toAbsolutePath().toString().replace('\\', '/') + "/", "");
    if (diagnostic.getSource() == null) {
      return "%s: %s\n"
          .formatted(diagnostic.getKind().toString().toLowerCase(Locale.ROOT), message);
    }
    return "%s:%d:%d: %s: %s\n"
        .formatted(
            Path.of(diagnostic.getSource().getName()).getFileName(),
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            diagnostic.getKind().toString().toLowerCase(Locale.ROOT),
            message);
  }
}
