package io.github.qmp4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Runs javac with the processor. */
final class Compilations {

  static final Path CASES = Path.of("src/test/resources/cases");

  /** Without the test classes: among them are the generated ones that are expected. */
  private static final List<File> CLASS_PATH = Arrays.stream(
          System.getProperty("java.class.path").split(File.pathSeparator))
      .filter(entry -> !Path.of(entry).endsWith("test-classes"))
      .map(File::new)
      .toList();

  private Compilations() {}

  /** What generated code needs, as compilers take it. */
  static String classPath() {
    return CLASS_PATH.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
  }

  /** With the lint that users have who have all of it; schema files are looked up in {@code dir}. */
  static Compilation compile(Path dir, JavaFileObject... sources) {
    return compile(List.of("-Aqmp.schemaPath=" + dir.toAbsolutePath()), sources);
  }

  static Compilation compile(List<String> options, JavaFileObject... sources) {
    List<String> all = new ArrayList<>(options);
    all.add("-Werror");
    return compileTolerantly(all, sources);
  }

  /** Warnings do not fail it. */
  static Compilation compileTolerantly(List<String> options, JavaFileObject... sources) {
    List<String> all =
        new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Xdoclint:all,-missing"));
    all.addAll(options);
    return Compiler.javac()
        .withClasspath(CLASS_PATH)
        .withProcessors(new QmpProcessor())
        .withOptions(all)
        .compile(sources);
  }

  static JavaFileObject packageInfo(String packageName, String annotationArguments) {
    return JavaFileObjects.forSourceLines(
        packageName + ".package-info",
        "@io.github.qmp4j.QmpApi(" + annotationArguments + ")",
        "package " + packageName + ";");
  }

  static JavaFileObject source(Path file) throws IOException {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IOException(e);
    }
  }
}
