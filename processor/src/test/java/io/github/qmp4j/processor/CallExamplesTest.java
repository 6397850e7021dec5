package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    StringBuilder code = new StringBuilder("package app;\n\nimport api.*;\n"
        + "import io.github.qmp4j.*;\nimport java.util.*;\n"
        + "import tools.jackson.databind.JsonNode;\n\nfinal class Calls {\n");
    int number = 0;
    for (Command command : schema.commands()) {
      String call = examples.command(command.name()).orElseThrow();
      code.append("void m" + number++ + "(" + (agent ? "Agent agent" : "Qmp qmp") + ") {\n");
      code.append(call.replace("= " + DOTS, "= null")).append("\n}\n");
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
}
