package io.github.qmp4j.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetsTest {

  private static final String IMPORTS = """
      import io.github.qmp4j.*;
      import io.github.qmp4j.agent.*;
      import io.github.qmp4j.fake.*;
      import io.github.qmp4j.fake.junit.*;
      import io.github.qmp4j.fake.replay.*;
      import io.github.qmp4j.guest.*;
      import io.github.qmp4j.jackson.*;
      import io.github.qmp4j.job.*;
      import io.github.qmp4j.process.*;
      import io.github.qmp4j.reconnect.*;
      import io.github.qmp4j.samples.snippets.guest.*;
      import io.github.qmp4j.samples.snippets.vm.*;
      import io.github.qmp4j.server.*;
      import io.github.qmp4j.tls.*;
      import java.io.*;
      import java.nio.channels.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.concurrent.*;
      import org.junit.jupiter.api.Test;
      import tools.jackson.databind.json.JsonMapper;
      """;

  @TempDir
  private Path output;

  static Stream<Snippet> snippets() throws IOException {
    return Stream.concat(Snippet.ofReadme().stream(), Snippet.ofJavadoc().stream())
        .filter(snippet -> !snippet.isModule());
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void compiles(Snippet snippet) throws IOException {
    assertThat(errors(snippet)).isEmpty();
  }

  @Test
  void thereAreSnippetsToCompile() throws IOException {
    assertThat(Snippet.ofReadme()).hasSizeGreaterThan(10);
    assertThat(Snippet.ofJavadoc()).hasSizeGreaterThan(10);
  }

  /** What the README says to write into a {@code pom.xml} stands in the one that is built by a test. */
  @Test
  void thePomIsThatOfTheProjectToCopy() throws IOException {
    String project = Files.readString(Path.of("../start-maven/pom.xml"));
    String version = project.replaceAll("(?s).*<qmp4j.version>(.*?)</.*", "$1");
    List<String> pom =
        project.replace("${qmp4j.version}", version).lines().map(String::strip).toList();
    String readme = Files.readString(Path.of("../../README.md"));
    String[] parts = readme.split("```xml\n");
    assertThat(parts).hasSizeGreaterThan(2);
    for (int i = 1; i < parts.length; i++) {
      List<String> shown = parts[i]
          .substring(0, parts[i].indexOf("```"))
          .lines()
          .map(String::strip)
          .toList();
      assertThat(pom).containsSubsequence(shown);
    }
  }

  private List<String> errors(Snippet snippet) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(List.of("-d", output.toString(), "-cp", classPath));
    options.addAll(
        snippet.isPackage() ? List.of("-processorpath", classPath) : List.of("-proc:none"));
    compiler.getTask(null, null, problems, options, null, sources(snippet)).call();
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .toList();
  }

  private static List<JavaFileObject> sources(Snippet snippet) throws IOException {
    if (snippet.isPackage()) {
      return List.of(
          new Source("package-info", snippet.text() + "\nimport io.github.qmp4j.QmpApi;\n"));
    }
    if (snippet.isType()) {
      return List.of(new Source("Type", "package snippets;\n" + IMPORTS + snippet.text()));
    }
    String statements = "package snippets;\n" + IMPORTS
        + "class Statements extends Context {\nvoid run() throws Exception {\n" + snippet.text()
        + "\n}\n}\n";
    return List.of(new Source("Context", context()), new Source("Statements", statements));
  }

  private static String context() throws IOException {
    try (InputStream resource = SnippetsTest.class.getResourceAsStream("/Context.java")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("IMPORTS", IMPORTS);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    private Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
