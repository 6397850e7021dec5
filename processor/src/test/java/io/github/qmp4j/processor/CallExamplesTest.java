package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.docs.DocsFormat;
import io.github.qmp4j.schema.docs.JavaCode;
import io.github.qmp4j.schema.docs.Reference;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallExamplesTest {

  /** What is left to the reader. */
  private static final String DOTS = "…";

  @ParameterizedTest
  @ValueSource(strings = {"qemu-10.2", "qga-10.2"})
  void everyExampleCompiles(String name, @TempDir Path dir) throws IOException {
    Schema schema = Bundled.find(name).orElseThrow().read().schema().orElseThrow();
    CallExamples examples = CallExamples.of(schema, schema);
    boolean agent = name.startsWith("qga");
    StringBuilder code = new StringBuilder(
        "package app;\n\nimport api.*;\n"
            + "import io.github.qmp4j.*;\nimport java.util.*;\n"
            + "import tools.jackson.databind.JsonNode;\nimport tools.jackson.databind.node.JsonNodeFactory;\n\nfinal class Calls {\n");
    int number = 0;
    List<String> calls = callsOfTheReference(name, schema, examples);
    assertThat(calls).hasSameSizeAs(schema.commands());
    for (String call : calls) {
      code.append("void m" + number++ + "(" + (agent ? "Agent agent" : "Qmp qmp") + ") {\n");
      code.append(call).append("\n}\n");
    }
    for (Event event : schema.events()) {
      String handling = examples.event(event.name()).orElseThrow();
      code.append("void m" + number++ + "(QmpEvent event) {\n");
      code.append(handling.replace(DOTS, "")).append("\n}\n");
    }
    Path source = Files.writeString(dir.resolve("Calls.java"), code.append("}\n"));
    WholeApi.load(name).writeTo(dir);

    StringWriter errors = new StringWriter();
    boolean compiled = ToolProvider.getSystemJavaCompiler()
        .getTask(
            errors,
            null,
            null,
            List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                dir.toString(),
                "-cp",
                dir + File.pathSeparator + System.getProperty("java.class.path")),
            null,
            ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, null)
                .getJavaFileObjects(source))
        .call();
    assertThat(compiled).as(errors.toString()).isTrue();
  }

  /** With the arguments that the reference shows as JSON beside them. */
  private static List<String> callsOfTheReference(
      String name, Schema schema, CallExamples examples) {
    List<String> calls = new ArrayList<>();
    JavaCode noting = new JavaCode() {
      @Override
      public Optional<String> command(String command, Map<String, ?> arguments) {
        Optional<String> call = examples.command(command, arguments);
        call.ifPresent(calls::add);
        return call;
      }

      @Override
      public Optional<String> event(String event) {
        return Optional.empty();
      }
    };
    DocsFormat.HTML.write(
        new Reference(List.of(new Reference.Named(name, schema)), Map.of(), noting));
    return calls;
  }
}
