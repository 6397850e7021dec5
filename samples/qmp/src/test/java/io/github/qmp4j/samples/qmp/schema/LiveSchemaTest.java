package io.github.qmp4j.samples.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveSchemaTest {

  @TempDir
  private Path dir;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  @Test
  @NeedsQemu
  void captureWritesWhatTheServerSaysAndItIsADefinition() {
    Path file = dir.resolve("mine.json");
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(run("schema", "capture", "unix:" + qemu.socket(), "--out", file.toString()))
          .isZero();
      assertThat(out.toString()).matches(file + ": \\d+ commands, \\d+ events, \\d+ types\n");

      assertThat(run("schema", "diff", file.toString(), qemu.socket().toString()))
          .isZero();
      assertThat(out.toString()).endsWith("no differences\n");
    }
    ReadResult result =
        new Definition(file.toString()).read(SchemaReader.lenient().namedAfter(Bundled::nearest));
    assertThat(result.problems()).isEmpty();
    Schema schema = result.schema().orElseThrow();
    assertThat(schema.command("query-status").orElseThrow().returns())
        .hasToString("Optional[StatusInfo]");
    assertThat(schema.command("device_add").orElseThrow().flags().gen()).isFalse();
  }

  @Test
  @NeedsQemu
  void diffTakesTheAddressOfARunningServer() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(run("schema", "diff", "qga-7.2", "unix:" + qemu.socket())).isEqualTo(1);
      assertThat(out.toString())
          .contains(
              "guest-ping: command 'guest-ping' is gone",
              "query-status: command 'query-status' is new");
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidSo() {
    String address = "unix:" + dir.resolve("nobody");

    assertThat(run("schema", "capture", address, "--out", dir.resolve("x").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains(address);
    assertThat(dir.resolve("x")).doesNotExist();

    assertThat(run("schema", "diff", "qga-7.2", address)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot read '" + address + "': ");
  }

  @Test
  @NeedsQemu
  void theSocketMayBeNamedFromHere() {
    try (RealQemu qemu = RealQemu.start()) {
      Path socket = Path.of("").toAbsolutePath().relativize(qemu.socket());
      assertThat(run("schema", "check", socket.toString())).isZero();
      assertThat(run(
              "schema", "capture", socket.toString(), "--out", dir.resolve("x").toString()))
          .isZero();
      assertThat(dir.resolve("x")).exists();
    }
  }

  @Test
  void whatIsNoAddressIsWrongUsage() {
    assertThat(run("schema", "capture", "host:nowhere", "--out", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
  }

  @Test
  void importTakesACapturedFile() throws IOException {
    Path captured = Files.writeString(dir.resolve("captured.json"), """
        [{"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "1"},
         {"name": "0", "meta-type": "object", "members": []},
         {"name": "1", "meta-type": "object", "members": [{"name": "then", "type": "bool"}]},
         {"name": "bool", "meta-type": "builtin", "json-type": "boolean"}]
        """);

    assertThat(run(
            "schema", "import", captured.toString(), "--name", "qemu-9.9", "--out", dir.toString()))
        .isZero();
    assertThat(dir.resolve("qemu-9.9/qmp-commands.json"))
        .content()
        .contains("{ 'command': 'stop', 'returns': 'StopResult' }");
  }

  @Test
  void importKeepsTheNamesOfTheDefinitionThatIsNamed() throws IOException {
    Path before = Files.writeString(dir.resolve("before.json"), """
        { 'struct': 'Stopped', 'data': { 'then': 'bool' } }
        { 'command': 'stop', 'returns': 'Stopped' }
        """);
    Path captured = Files.writeString(dir.resolve("captured.json"), """
        [{"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "1"},
         {"name": "0", "meta-type": "object", "members": []},
         {"name": "1", "meta-type": "object", "members": [{"name": "again", "type": "str"}]}]
        """);

    assertThat(importNamed(captured, before)).isZero();
    assertThat(dir.resolve("qemu-9.9/qmp-types.json"))
        .content()
        .contains("{ 'struct': 'Stopped', 'data': { 'again': 'str' } }");
    assertThat(importNamed(captured, dir.resolve("nothing.json"))).isEqualTo(1);
    assertThat(err.toString()).contains("nothing.json");
  }

  private int importNamed(Path captured, Path names) {
    return run(
        "schema",
        "import",
        captured.toString(),
        "--names-from",
        names.toString(),
        "--name",
        "qemu-9.9",
        "--out",
        dir.toString());
  }

  private int run(String... arguments) {
    Started run = Started.run(arguments);
    out.append(run.out());
    err.append(run.err());
    return run.status();
  }
}
