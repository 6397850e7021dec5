package io.github.qmp4j.check;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads both definitions and pairs them by structure. */
final class Structure {

  private static final String GENERATED_FROM = "qmp4j.qapi";
  private static final String SERVER = "query-qmp-schema";

  private Structure() {}

  /**
   * Finds what is to be told, in any order.
   *
   * @param definitions as the processor wrote them
   * @param introspection at the first token of what the server told
   * @throws IllegalArgumentException if one of the two cannot be understood
   */
  static List<Difference> compare(String definitions, JsonParser introspection) {
    Schema client = read(SchemaReader.lenient(), GENERATED_FROM, definitions);
    Predicate<String> used =
        name -> client.command(name).isPresent() || client.event(name).isPresent();
    Schema server = read(SchemaReader.lenient().takingOnly(used), SERVER, text(introspection));
    return Comparison.inUse(client, server).stream()
        .filter(Structure::matters)
        .map(Difference::of)
        .toList();
  }

  /** What a server can do besides does not. */
  private static boolean matters(Change change) {
    return change.isShortcoming() || change.impact() == Impact.DEPRECATED;
  }

  private static Schema read(SchemaReader reader, String name, String text) {
    ReadResult result = reader.read(SourceFiles.inMemory(Map.of(name, text)), name);
    return result
        .schema()
        .orElseThrow(() -> new IllegalArgumentException(
            "these are no definitions: " + result.errors().get(0).render()));
  }

  private static String text(JsonParser value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      out.copyCurrentStructure(value);
    }
    return text.toString();
  }
}
