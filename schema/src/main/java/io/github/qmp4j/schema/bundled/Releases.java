package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bundled definitions by program, for whoever asks in which releases something exists. */
public final class Releases {

  private Releases() {}

  /**
   * The releases of the program that a schema seems to be of: the one that shares the most commands
   * with it. The oldest first; empty if it shares none with any.
   */
  public static Map<String, Schema> alike(Schema schema) {
    Map<Family, Map<String, Schema>> families = new EnumMap<>(Family.class);
    for (String name : Bundled.names()) {
      families
          .computeIfAbsent(Family.of(name).orElseThrow(), family -> new LinkedHashMap<>())
          .put(name, Bundled.find(name).orElseThrow().read().schema().orElseThrow());
    }
    return families.values().stream()
        .filter(releases -> shared(schema, releases) > 0)
        .max(Comparator.comparingLong(releases -> shared(schema, releases)))
        .orElse(Map.of());
  }

  private static long shared(Schema schema, Map<String, Schema> releases) {
    return schema.commands().stream()
        .map(Command::name)
        .filter(name -> releases.values().stream().anyMatch(r -> r.command(name).isPresent()))
        .count();
  }
}
