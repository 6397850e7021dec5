package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.qmp4j.schema.bundled.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledSchemaTest {

  private static final Path NOWHERE = Path.of("nowhere");

  static List<String> names() {
    return Bundled.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theWholeOfItCompilesWithoutAWarning(String name) {
    Compilation compilation = WholeApi.compile(name);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSizeGreaterThan(80);
  }

  @Test
  void aSelectionBringsWhatItNeedsAndNothingElse() {
    Compilation compilation = Compilations.compile(
        NOWHERE,
        Compilations.packageInfo(
            "api",
            "schema = \"qemu-7.2\", commands = {\"query-status\", \"stop\", \"cont\", \"quit\"},"
                + " events = {\"STOP\", \"RESUME\"}"));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles())
        .extracting(file -> Path.of(file.getName()).getFileName().toString())
        .containsExactlyInAnyOrder(
            "QueryStatus.java",
            "Stop.java",
            "Cont.java",
            "Quit.java",
            "StatusInfo.java",
            "RunState.java",
            "StopEvent.java",
            "ResumeEvent.java",
            "Qmp.java",
            "QmpEvents.java");
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(sources()).isEqualTo(sources());
  }

  private static List<String> sources() {
    Compilation compilation = Compilations.compile(
        NOWHERE, Compilations.packageInfo("api", "schema = \"qemu-7.2\", commands = \"query-*\""));
    return compilation.generatedSourceFiles().stream()
        .map(file -> {
          try {
            return file.getName() + "\n" + file.getCharContent(false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .sorted()
        .toList();
  }
}
