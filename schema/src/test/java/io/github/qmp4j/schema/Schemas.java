package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.List;
import java.util.Map;

/** Schemas from text, for tests. */
public final class Schemas {

  private Schemas() {}

  /** Reads a text that must be without errors. */
  public static Schema parse(String text) {
    ReadResult result = read(text);
    assertThat(result.errors()).isEmpty();
    return result.schema().orElseThrow();
  }

  /** The problems of a text, each on one line. */
  public static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  public static ReadResult read(String text) {
    return SchemaReader.lenient()
        .read(SourceFiles.inMemory(Map.of("main.json", text)), "main.json");
  }
}
