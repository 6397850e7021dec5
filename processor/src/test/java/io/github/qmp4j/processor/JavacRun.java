package io.github.qmp4j.processor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac over {@code src} of a directory, into {@code classes} and {@code sources} of it. */
final class JavacRun {

  private final Path dir;

  JavacRun(Path dir) {
    this.dir = dir;
  }

  /** What it says, {@code kind: message} each. */
  List<String> compile(String... options) throws IOException {
    return compileTo(Output.BOTH, options);
  }

  /** The same, with output elsewhere; where it goes is on the class path all the same. */
  List<String> compileTo(Output output, String... options) throws IOException {
    Path classes = Files.createDirectories(dir.resolve("classes"));
    Path sources = Files.createDirectories(dir.resolve("sources"));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> all = new ArrayList<>(List.of("-Xlint:all"));
      if (Collections.disjoint(List.of(options), List.of("--release", "--source"))) {
        all.addAll(List.of("--release", "17"));
      }
      if (output != Output.NO_CLASSES) {
        all.addAll(List.of("-d", classes.toString()));
      }
      if (output != Output.NO_SOURCES) {
        all.addAll(List.of("-s", sources.toString()));
      }
      all.add("-Aqmp.schemaPath=" + dir);
      Path seen = output == Output.NO_CLASSES ? sources : classes;
      all.addAll(List.of("-cp", seen + File.pathSeparator + Compilations.classPath()));
      all.addAll(List.of(options));
      JavaCompiler.CompilationTask task = javac.getTask(
          null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources()));
      task.setProcessors(List.of(new QmpProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .map(
            d -> d.getKind().toString().toLowerCase(Locale.ROOT) + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(dir.resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Of which output javac is told where to put it. */
  enum Output {
    BOTH,
    /** Sources go where the classes go. */
    NO_SOURCES,
    /** Classes go where the sources are. */
    NO_CLASSES
  }
}
