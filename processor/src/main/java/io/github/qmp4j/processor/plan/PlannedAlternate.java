package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.AlternateType;
import java.util.List;

/** An alternate: a sealed interface with one record for each JSON type that it can be. */
public record PlannedAlternate(String name, AlternateType origin, Coding coding, List<Kind> kinds)
    implements PlannedType {

  public PlannedAlternate {
    kinds = List.copyOf(kinds);
  }

  /**
   * One of the types.
   *
   * @param name of the nested record, after what it is in JSON: {@code OfString}, {@code OfObject}
   * @param doc the schema's text; may be empty
   */
  public record Kind(String name, JsonKind json, JavaType type, String doc) {

    /** The value; nothing for a null, which has none. */
    public List<Component> components() {
      return json == JsonKind.NULL
          ? List.of()
          : List.of(Component.synthetic("value", type, "the value"));
    }
  }

  /** What tells the types apart on the wire. */
  public enum JsonKind {
    OBJECT("OfObject"),
    ARRAY("OfArray"),
    STRING("OfString"),
    NUMBER("OfNumber"),
    BOOLEAN("OfBoolean"),
    NULL("OfNull");

    private final String recordName;

    JsonKind(String recordName) {
      this.recordName = recordName;
    }

    String recordName() {
      return recordName;
    }
  }
}
