package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tests that are folders: {@code schema.json}, what is expected of it, and {@code era.txt} where it
 * is read in strict mode. With {@code -Dupdate=true} the expectations are written instead.
 */
final class CaseFolders {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private CaseFolders() {}

  static List<Path> of(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
      return folders.sorted().toList();
    }
  }

  /** Reads the schema of a case; places are relative to its folder. */
  static ReadResult read(Path folder) throws IOException {
    Path era = folder.resolve("era.txt");
    SchemaReader reader = Files.exists(era)
        ? SchemaReader.strict(Era.find(Files.readString(era).strip()).orElseThrow())
        : SchemaReader.lenient();
    return reader.read(files(folder), "schema.json");
  }

  private static SourceFiles files(Path folder) {
    return path -> {
      if (Files.notExists(folder.resolve(path))) {
        throw new IOException("no such file");
      }
      return Files.newInputStream(folder.resolve(path));
    };
  }

  static void assertMatches(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
