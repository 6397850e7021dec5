package io.github.qmp4j.samples.vminfo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmInfoTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void withoutAnAddressAQemuIsStartedAndReported() {
    assertThat(run()).as(text(err)).isZero();

    assertThat(text(out).lines())
        .anyMatch(line -> line.matches("QEMU +\\d+\\.\\d+\\.\\d+ .*"))
        .contains("Status         running")
        .contains("UUID           6d1f4a52-3b7c-4e0b-9c8e-0a5d2f1b7e33")
        .contains("Memory         128 MiB")
        .contains("Balloon        128 MiB")
        .contains("CPUs           2")
        .contains("Block devices  vda  1 GiB null-co, read-write  disk0")
        .anyMatch(line -> line.startsWith("Network        nic0  52:54:00:12:34:56"));
    assertThat(text(err)).isEmpty();
  }

  @Test
  @NeedsQemu
  void aMachineWithNothingInItIsReportedToo() throws Exception {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(run("unix:" + qemu.socket())).as(text(err)).isZero();
    }
    assertThat(text(out))
        .containsPattern("Status +prelaunch")
        .containsPattern("Name +none")
        .containsPattern("Balloon +none \\(.+\\)")
        .containsPattern("Block devices +none");
  }

  @Test
  void aPretendedMachineIsReportedWhereThereIsNoQemu() {
    VmInfo.pretend(new PrintStream(out, true));

    assertThat(text(out).lines())
        .contains("QEMU           7.2.0")
        .contains("Status         running")
        .contains("Name           pretended")
        .contains("Memory         128 MiB")
        .contains("CPUs           1")
        .contains("Block devices  floppy0  no medium");
  }

  @Test
  void whereThereIsNoQemuOnThePathOneLineSaysThatTheMachineIsPretended(@TempDir Path directory)
      throws Exception {
    Path printed = directory.resolve("out");
    Path said = directory.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            VmInfo.class.getName())
        .redirectOutput(printed.toFile())
        .redirectError(said.toFile());
    builder.environment().put("PATH", directory.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("it has ended").isTrue();

    assertThat(said)
        .hasContent("vm-info: there is no qemu-system-x86_64 on the path; this machine is"
            + " pretended (for a real one: apt-get install qemu-system-x86)");
    assertThat(Files.readAllLines(printed))
        .contains("QEMU           7.2.0")
        .contains("Name           pretended")
        .contains("Memory         128 MiB");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void anAddressWithoutAServerIsReportedInOneLine(@TempDir Path directory) {
    assertThat(run("unix:" + directory.resolve("nobody"))).isEqualTo(1);

    assertThat(text(err)).startsWith("vm-info: ").contains("nobody").hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    assertThat(run("a", "b")).isEqualTo(2);
    assertThat(run("--help")).isEqualTo(2);

    assertThat(text(err)).contains("usage: vm-info [ADDRESS]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1 KiB",
    "1536, 1.5 KiB",
    "134217728, 128 MiB",
    "-1, 16 EiB",
  })
  void sizesAreInTheLargestUnit(long bytes, String expected) {
    assertThat(MachineReport.size(bytes)).isEqualTo(expected);
  }

  private int run(String... args) {
    return VmInfo.run(args, new PrintStream(out, true), new PrintStream(err, true));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
