package io.github.qmp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.history.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {

  @TempDir
  private Path dir;

  @Test
  void ofAPackageOnlyWhatWasGeneratedIsRemoved() throws IOException {
    write("src/api/package-info.java", "package api;");
    write("generated/api/Stop.java", "");
    for (String name : List.of("Stop", "Stop$Builder", "Stopper", "Stopper$Stop", "package-info")) {
      write("classes/api/" + name + ".class", "");
    }
    GenerationRecord record = new GenerationRecord(
        GenerationRecord.currentGenerator(),
        17,
        "api",
        List.of(new Input(Input.Kind.FILE, "", dir.resolve("gone.json").toString())),
        List.of("Stop"),
        "");
    Path file =
        write("generated/" + GenerationRecord.DIRECTORY + "/api.generation", record.print());
    Compilation compilation = new Compilation(
        dir.resolve("generated"),
        dir.resolve("classes"),
        List.of(),
        List.of(dir.resolve("src")),
        dir.resolve("status"));

    assertThat(compilation.records()).containsExactly(file);
    assertThat(compilation.check(file))
        .contains("api is generated again: " + dir.resolve("gone.json") + " is gone");
    assertThat(dir.resolve("generated/api")).isEmptyDirectory();
    assertThat(dir.resolve("classes/api"))
        .isDirectoryNotContaining("glob:**/{Stop,Stop$Builder,package-info}.class")
        .isDirectoryContaining("glob:**/Stopper.class")
        .isDirectoryContaining("glob:**/Stopper$Stop.class");
  }

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
