package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is in a file, reading it ends soon, with a schema or with errors. */
class RandomEditsTest {

  private static final int EDITS = 20_000;

  private static final List<SchemaReader> READERS = Stream.concat(
          Stream.of(SchemaReader.lenient()), Arrays.stream(Era.values()).map(SchemaReader::strict))
      .toList();

  @Test
  void noEditMakesReadingFail() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Edits edits = new Edits(seed);
    List<String> texts = texts();
    assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
      for (int i = 0; i < EDITS; i++) {
        String text = edits.edit(edits.pick(texts));
        read(edits.pick(READERS), text, seed);
      }
    });
  }

  @Test
  void noBytesMakeReadingFail() {
    long seed = Long.getLong("seed", System.nanoTime());
    Edits edits = new Edits(seed);
    String text = "";
    for (int i = 0; i < 2_000; i++) {
      text = text.length() > 400 ? "" : edits.edit(text);
      read(edits.pick(READERS), text, seed);
    }
  }

  private static void read(SchemaReader reader, String text, long seed) {
    String description = "-Dseed=" + seed + "\n" + text;
    try {
      ReadResult result = reader.read(SourceFiles.inMemory(Map.of("main.json", text)), "main.json");
      assertThat(result.schema().isEmpty())
          .as(description)
          .isEqualTo(result.problems().stream().anyMatch(Problem::isError));
      result.problems().forEach(Problem::render);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(description, e);
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
      files
          .filter(file -> file.getFileName().toString().equals("schema.json"))
          .sorted()
          .map(RandomEditsTest::text)
          .forEach(texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(60);
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
