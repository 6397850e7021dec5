package io.github.qmp4j.samples.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandsTest {

  @TempDir
  private Path dir;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private Path good;
  private Path bad;

  @BeforeEach
  void writeSchemas() throws IOException {
    good = Files.writeString(dir.resolve("good.json"), "{ 'command': 'go' }\n");
    bad = Files.writeString(dir.resolve("bad.json"), "{ 'command': 'go',\n  'returns': 'Gone' }\n");
  }

  @Test
  void checkSaysNothingButCountsOfAGoodSchema() {
    assertThat(run("schema", "check", good.toString())).isZero();
    assertThat(out).hasToString(good + ": 1 commands, 0 events, 0 types\n");
  }

  @Test
  void checkPrintsEachProblemInFullAndFails() {
    assertThat(run("schema", "check", bad.toString(), good.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("""
        %1$s:2:14: error: unknown type 'Gone' [unknown-type]
            in command 'go', 'returns'
          2 |   'returns': 'Gone' }
            |              ^
        %1$s: 1 error
        """.formatted(bad));
  }

  @Test
  void checkTakesBundledDefinitions() {
    assertThat(run("schema", "check", "--strict=10.2", "qga-10.2")).isZero();
    assertThat(out).hasToString("qga-10.2: 44 commands, 0 events, 70 types\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsReadAsAFileIs() throws Exception {
    Path pipe = dir.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process writer = new ProcessBuilder("sh", "-c", "cat good.json >pipe")
        .directory(dir.toFile())
        .start();
    try {
      assertThat(run("schema", "check", pipe.toString())).isZero();
      assertThat(out).hasToString(pipe + ": 1 commands, 0 events, 0 types\n");
    } finally {
      writer.destroy();
    }
  }

  @Test
  void whoMeansABundledDefinitionIsToldWhichThereAre() {
    assertThat(run("schema", "check", "qemu-7.3")).isEqualTo(1);
    assertThat(out.toString())
        .contains("cannot read 'qemu-7.3': no such file, and bundled are qemu-7.2, qemu-10.0, ");
  }

  @Test
  void dumpPrintsTheChosenSections() {
    assertThat(run("schema", "dump", "--section", "LOCATIONS", good.toString())).isZero();
    assertThat(out).hasToString("""
        {
         "dump-version": 1,
         "locations": {
          "go": "good.json:1"
         }
        }
        """);
  }

  @Test
  void dumpPrintsErrorsInsteadOfABadSchema() {
    assertThat(run("schema", "dump", bad.toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("unknown type 'Gone'");
  }

  @Test
  void linesSayWhatBecameOfEachSchema() {
    String missing = dir.resolve("missing.json").toString();

    assertThat(run("schema", "dump", "--lines", bad.toString(), missing, good.toString()))
        .isZero();
    assertThat(out.toString().lines()).hasSize(3).satisfies(lines -> {
      assertThat(lines.get(0))
          .isEqualTo("{\"error\": {\"code\": \"unknown-type\",\"file\": \"bad.json\",\"line\": 1,"
              + "\"message\": \"unknown type 'Gone'\",\"phase\": \"semantic\"},"
              + "\"schema\": \"" + bad + "\",\"verdict\": \"reject\"}");
      assertThat(lines.get(1)).contains("\"phase\": \"io\"");
      assertThat(lines.get(2)).contains("\"verdict\": \"accept\"");
    });
  }

  @Test
  void importWritesADefinitionThatCanBeRead() throws IOException {
    Path tree = Files.createDirectories(dir.resolve("tree/qga"));
    Files.copy(good, tree.resolve("qapi-schema.json"));

    assertThat(run("schema", "import", dir + "/tree", "--name", "qga-0.1", "--out", dir + "/out"))
        .isZero();
    assertThat(run("schema", "check", dir + "/out/qga-0.1/schema.json")).isZero();
    assertThat(out.toString()).endsWith("schema.json: 1 commands, 0 events, 0 types\n");
  }

  @Test
  void listShowsTheBundledDefinitions() {
    assertThat(run("schema", "list")).isZero();
    assertThat(out.toString()).contains("qemu-7.2        220     52   809\n");
  }

  @Test
  void diffShowsWhatAClientHasToExpect() throws IOException {
    Path newer = Files.writeString(
        dir.resolve("newer.json"),
        "{ 'command': 'go', 'data': { 'where': 'str', '*fast': 'bool' },"
            + " 'features': [ 'deprecated' ] }\n{ 'command': 'stay' }\n");

    assertThat(run("schema", "diff", good.toString(), newer.toString())).isEqualTo(1);
    assertThat(out).hasToString("""
        changed incompatibly:
          go.where: argument 'where' is new and required
        newly deprecated or unstable:
          go: command 'go' is deprecated
        added:
          go.fast: argument 'fast' is new
          stay: command 'stay' is new
        1 changed incompatibly, 1 newly deprecated or unstable, 2 added
        """);
  }

  @Test
  void diffSaysSoWhenThereIsNone() {
    assertThat(run("schema", "diff", "qga-7.2", "qga-7.2")).isZero();
    assertThat(out).hasToString("no differences\n");
  }

  @Test
  void diffPrintsJsonForPrograms() {
    assertThat(run("schema", "diff", "--json", good.toString(), "qga-7.2")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("{\"changes\": [{\"code\": \"command-removed\",\"impact\": \"incompatible\","
            + "\"in\": [\"go\"],\"what\": \"command 'go' is gone\",\"where\": \"go\"}")
        .contains("\"counts\": {\"compatible\": 42,\"deprecated\": 0,\"incompatible\": 1}")
        .endsWith("\"new\": \"qga-7.2\",\"old\": \"" + good + "\"}\n");
  }

  @Test
  void diffOfWhatCannotBeReadIsNoAnswer() {
    assertThat(run("schema", "diff", good.toString(), bad.toString())).isEqualTo(2);
    assertThat(run("schema", "diff", good.toString())).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("unknown type 'Gone'")
        .contains("Missing required parameter");
  }

  @Test
  void anUnknownEraIsWrongUsage() {
    assertThat(run("schema", "check", "--strict=6.6", good.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'6.6' is none of [5.2, 7.2, 10.0, 10.2]");
  }

  @Test
  void whatCannotBeWrittenIsSaidInALine() {
    String out = good.toString();
    assertThat(run("schema", "docs", "qga-7.2", "--format=text", "--out", out)).isEqualTo(1);
    assertThat(run("schema", "import", out, "--name=qemu-9.9", "--out", out)).isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            docs -> assertThat(docs).startsWith("qmp: cannot write " + good + ": "),
            imported ->
                assertThat(imported).startsWith("qmp: cannot write " + good + "/qemu-9.9: "));
  }

  private int run(String... arguments) {
    Started run = Started.run(arguments);
    out.append(run.out());
    err.append(run.err());
    return run.status();
  }
}
