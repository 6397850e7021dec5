package io.github.qmp4j.fake.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Refusal;
import io.github.qmp4j.fake.Way;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Python package and the shell of each QEMU tree that has them: 6.2 and newer. */
@EnabledIfSystemProperty(
    named = "qemu.trees",
    matches = ".+",
    disabledReason = "no QEMU sources; -Dqemu.trees=DIR names a directory of trees by version")
class QemuPythonTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir
  private Path directory;

  @BeforeAll
  static void needsPython() throws InterruptedException {
    try {
      new ProcessBuilder("python3", "--version").start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      abort("no python3 on the path; on Debian and Ubuntu: apt-get install python3");
    }
  }

  static List<Arguments> treesAndWays() throws IOException {
    try (Stream<Path> trees = Files.list(Path.of(System.getProperty("qemu.trees")))) {
      List<Arguments> all = trees
          .filter(tree -> Files.exists(tree.resolve("python/qemu/qmp/qmp_shell.py")))
          .sorted()
          .flatMap(tree -> Stream.of(Way.UNIX, Way.TCP).map(way -> Arguments.of(tree, way)))
          .toList();
      assertThat(all).as("trees with python/qemu/qmp").isNotEmpty();
      return all;
    }
  }

  private static FakeQemu start(Way way) {
    FakeQemu qemu = way.to("qemu-7.2").start();
    qemu.on("query-status").reply("{'running': true, 'singlestep': false, 'status': 'running'}");
    qemu.on("qom-get").reply("['é', 9007199254740993, null]");
    qemu.on("device_del").answer(call -> {
      throw new Refusal(
          "DeviceNotFound", "Device '" + call.argument("id").asString() + "' not found");
    });
    qemu.on("stop").answer(call -> {
      call.emit("STOP");
      return null;
    });
    return qemu;
  }

  private static String where(FakeQemu qemu) {
    QmpAddress address = qemu.address();
    return address instanceof QmpAddress.Unix unix
        ? unix.path().toString()
        : address.toString().replace("tcp:", "");
  }

  @ParameterizedTest
  @MethodSource("treesAndWays")
  void theClientOfQemuGetsOn(Path tree, Way way) throws Exception {
    try (FakeQemu qemu = start(way)) {
      Path script = directory.resolve("client.py");
      try (InputStream text = QemuPythonTest.class.getResourceAsStream("client.py")) {
        Files.copy(Objects.requireNonNull(text), script);
      }
      assertThat(python(tree, "", script.toString(), where(qemu)))
          .containsExactly(
              "greeting [('major', 7), ('micro', 0), ('minor', 2)]",
              "status {'running': True, 'singlestep': False, 'status': 'running'}",
              "any ['é', 9007199254740993, None]",
              "refused DeviceNotFound Device 'nope' not found",
              "refused GenericError Invalid parameter type for 'id', expected: string",
              "replies 20",
              "event STOP",
              "event {'guest': False, 'reason': 'host-qmp-quit'}",
              "left");
      assertThat(qemu.isRunning()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("treesAndWays")
  void theShellOfQemuGetsOn(Path tree, Way way) throws Exception {
    try (FakeQemu qemu = start(way)) {
      String typed = """
          query-status
          device_del id=nope
          no-such
          qom-get path=/a property=b
          stop

          """; // an empty line has it print the events

      String shell = tree.resolve("scripts/qmp/qmp-shell").toString();
      List<String> lines = python(tree, typed, shell, where(qemu));
      assertThat(lines).contains("Connected to QEMU 7.2.0");
      assertThat(String.join("\n", lines))
          .containsSubsequence(
              "{\"return\": {\"running\": true, \"singlestep\": false, \"status\": \"running\"}}",
              "{\"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"Device 'nope' not found\"}}",
              "The command no-such has not been found",
              "{\"return\": [\"\\u00e9\", 9007199254740993, null]}",
              "STOP");
      // First it asks what it can complete.
      assertThat(qemu.received())
          .extracting(command -> command.name())
          .contains("query-commands")
          .endsWith("query-status", "device_del", "no-such", "qom-get", "stop");
    }
  }

  /** What a script prints; all of it goes to one file, for neither pipe may fill up. */
  private List<String> python(Path tree, String input, String... arguments) throws Exception {
    Path in = Files.writeString(directory.resolve("in"), input);
    Path out = directory.resolve("out");
    ProcessBuilder builder = new ProcessBuilder("python3")
        .redirectInput(in.toFile())
        .redirectOutput(out.toFile())
        .redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("PYTHONPATH", tree.resolve("python").toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("HOME", directory.toString()); // where the shell writes its history
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(out);
    assertThat(ended).as(printed).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.lines().toList();
  }
}
