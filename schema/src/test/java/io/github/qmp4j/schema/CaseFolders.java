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
 * is read in strict mode. Text documents are named in {@code documents.txt} instead, and those read
 * leniently in {@code untyped.txt}. With {@code -Dupdate=true} the expectations are written instead.
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
    String untyped = text(folder, "untyped.txt", "");
    return reader
        .toleratingUntyped(untyped::contains)
        .read(files(folder), text(folder, "documents.txt", "schema.json"));
  }

  private static String text(Path folder, String file, String otherwise) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readString(path).strip() : otherwise;
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
