package io.github.qmp4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.history.Fingerprint;
import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.history.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir
  private Path dir;

  @Test
  void aResourceInAJarIsComparedByContent() throws IOException {
    GenerationRecord record =
        record(new Input(Input.Kind.RESOURCE, hash("old"), "qapi/schema.json"));
    Path jar = dir.resolve("definitions.jar");

    writeJar(jar, "old");
    assertThat(changed(record, jar)).isEmpty();
    writeJar(jar, "new");
    assertThat(changed(record, jar)).contains("qapi/schema.json has changed");
    Files.delete(jar);
    assertThat(changed(record, jar)).contains("qapi/schema.json is gone");
  }

  @Test
  void theClassesDirectoryComesBeforeTheClassPath() throws IOException {
    GenerationRecord record = record(new Input(Input.Kind.RESOURCE, hash("mine"), "schema.json"));
    Files.createDirectories(dir.resolve("classes"));
    Files.createDirectories(dir.resolve("other"));
    Files.writeString(dir.resolve("classes/schema.json"), "mine");
    Files.writeString(dir.resolve("other/schema.json"), "theirs");

    assertThat(changed(record, dir.resolve("other"))).isEmpty();
  }

  @Test
  void anotherProcessorGeneratesAgain() throws IOException {
    GenerationRecord record = new GenerationRecord("0.0.1", 17, "api", List.of(), List.of(), "");

    assertThat(changed(record, dir))
        .contains("by " + GenerationRecord.currentGenerator() + " instead of 0.0.1");
  }

  private Optional<String> changed(GenerationRecord record, Path onClassPath) throws IOException {
    return new Inputs(dir.resolve("classes"), List.of(onClassPath)).changed(record);
  }

  private static GenerationRecord record(Input input) {
    return new GenerationRecord(
        GenerationRecord.currentGenerator(), 17, "api", List.of(input), List.of("Qmp"), "");
  }

  private static String hash(String text) throws IOException {
    return Fingerprint.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static void writeJar(Path jar, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("qapi/schema.json"));
      zip.write(text.getBytes(UTF_8));
    }
  }
}
