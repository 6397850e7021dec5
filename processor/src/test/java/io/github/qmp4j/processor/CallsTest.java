package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Java for commands with arguments: {@code calls.txt}, beside this in the resources. */
class CallsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static CallExamples code;

  @BeforeAll
  static void plan() {
    Schema schema = Bundled.find("qemu-10.2").orElseThrow().read().schema().orElseThrow();
    code = CallExamples.of(schema, schema);
  }

  @Test
  void theCallSendsWhatItWasMadeFrom(@TempDir Path directory) throws Exception {
    List<String> lines = lines();
    compile(directory, lines);
    LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          for (int i = 0; i < lines.size(); i++) {
            String command = peer.receive();
            sent.add(command);
            JsonNode id = JSON.readTree(command).get("id"); // arguments may have one, too
            peer.send("{\"return\": {}" + (id == null ? "" : ", \"id\": " + id) + "}\r\n");
          }
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()));
        URLClassLoader loader = new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, CallsTest.class.getClassLoader())) {
      Object qmp =
          loader.loadClass("api.Qmp").getMethod("on", QmpClient.class).invoke(null, client);
      for (int i = 0; i < lines.size(); i++) {
        call(loader.loadClass("app.Calls").getMethod("m" + i, qmp.getClass()), qmp);
        JsonNode request = JSON.readTree(sent.poll(30, TimeUnit.SECONDS));
        String[] parts = lines.get(i).split(" ", 2);
        assertThat(request.path("execute").asString()).isEqualTo(parts[0]);
        JsonNode arguments = request.path("arguments");
        assertThat(arguments.isMissingNode() ? JSON.readTree("{}") : arguments)
            .isEqualTo(JSON.readTree(parts[1]));
      }
    }
  }

  private static void call(Method method, Object qmp) throws Exception {
    try {
      method.invoke(null, qmp);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof SchemaMismatchException)) { // the reply is none of that command
        throw e;
      }
    }
  }

  @Test
  void aCallReadsAsAPersonWouldWriteIt() {
    assertThat(java("block_resize", "{\"node-name\": \"n0\", \"size\": 1073741824}"))
        .isEqualTo("qmp.blockResize(b -> b\n    .nodeName(\"n0\")\n    .size(1073741824L));");
    assertThat(java("set_link", "{\"name\": \"net0\", \"up\": true}"))
        .isEqualTo("qmp.setLink(\"net0\", true);");
    assertThat(java("query-status", "{}")).isEqualTo("StatusInfo result = qmp.queryStatus();");
    assertThat(java(
            "blockdev-add",
            "{\"driver\": \"qcow2\", \"file\": {\"driver\": \"file\", \"filename\": \"/a\"}}"))
        .isEqualTo("""
            qmp.blockdevAdd(new BlockdevOptions.Qcow2.Builder()
                .file(new BlockdevRef.OfObject(new BlockdevOptions.File.Builder().filename("/a").build()))
                .build());""");
    assertThat(java("netdev_add", "{\"type\": \"none\", \"id\": \"n0\"}"))
        .isEqualTo("qmp.netdevAdd(new Netdev.Other(NetClientDriver.NONE, \"n0\"));");
  }

  @Test
  void secretsAreNotShown() {
    assertThat(java("set_password", "{\"protocol\": \"vnc\", \"password\": \"hidden\"}"))
        .contains("\"***\"")
        .doesNotContain("hidden");
  }

  @Test
  void whatTheSchemaHasNoPlaceForIsNamed() {
    assertThatThrownBy(() -> java("set_link", "{\"name\": \"a\", \"up\": true, \"x\": 1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no 'x'");
    assertThatThrownBy(() -> java("set_link", "{\"name\": \"a\"}")).hasMessage("'up' is missing");
    assertThatThrownBy(() -> java("set_link", "{\"name\": \"a\", \"up\": 1}"))
        .hasMessage("'up' is 1, which is no boolean");
    assertThatThrownBy(() -> java("blockdev-add", "{\"driver\": \"paper\"}"))
        .hasMessage("there is no 'paper' for 'driver'");
    assertThatThrownBy(() -> java(
            "migrate-set-capabilities",
            "{\"capabilities\": [{\"capability\": \"fly\", \"state\": true}]}"))
        .hasMessage("'capabilities[0].capability' is fly, which is no MigrationCapability");
    assertThat(code.command("fly", Map.of())).isEmpty();
  }

  @Test
  void aNumberOfABillionDigitsIsNotWrittenOut() {
    assertThatThrownBy(() -> java("block_resize", "{\"size\": 1e999999999}"))
        .hasMessage("'size' is 1E+999999999, which is no long");
    assertThatThrownBy(
            () -> java("block-latency-histogram-set", "{\"id\": \"a\", \"boundaries\": [1e99]}"))
        .hasMessage("'boundaries[0]' is 1E+99, which is no long");
    assertThat(java("qom-set", "{\"path\": \"/a\", \"property\": \"b\", \"value\": 1e999999999}"))
        .contains("numberNode(new BigDecimal(\"1E+999999999\"))");
  }

  private static String java(String command, String arguments) {
    Map<String, ?> values = JSON.readerForMapOf(Object.class)
        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readValue(arguments);
    return code.command(command, values).orElseThrow();
  }

  private static void compile(Path directory, List<String> lines) throws IOException {
    StringBuilder source = new StringBuilder("package app;\n\nimport api.*;\n"
        + "import java.math.BigInteger;\nimport java.util.*;\n"
        + "import tools.jackson.databind.node.JsonNodeFactory;\n\npublic final class Calls {\n");
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(" ", 2);
      source.append("public static void m" + i + "(Qmp qmp) {\n");
      source.append(java(parts[0], parts[1]).indent(2)).append("}\n");
    }
    Path file = Files.writeString(directory.resolve("Calls.java"), source.append("}\n"));
    WholeApi.load("qemu-10.2").writeTo(directory);
    String classes = directory + File.pathSeparator + System.getProperty("java.class.path");
    StringWriter errors = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    boolean compiled = javac
        .getTask(
            errors,
            null,
            null,
            List.of("-proc:none", "-nowarn", "-d", directory.toString(), "-cp", classes),
            null,
            javac.getStandardFileManager(null, null, null).getJavaFileObjects(file))
        .call();
    assertThat(compiled).as(errors + "\n" + source).isTrue();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = CallsTest.class.getResourceAsStream("calls.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
