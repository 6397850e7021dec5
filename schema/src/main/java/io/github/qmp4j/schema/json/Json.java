package io.github.qmp4j.schema.json;

import io.github.qmp4j.schema.source.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as it was written, in QAPI's notation or in JSON itself, with its place. */
public sealed interface Json {

  Location location();

  /** An object; keys in the order in which they were written, in a map that it keeps. */
  record Obj(Location location, Map<String, Field> fields) implements Json {
    public Obj {
      fields = Collections.unmodifiableMap(fields);
    }

    public Optional<Json> get(String key) {
      Field field = fields.get(key);
      return field == null ? Optional.empty() : Optional.of(field.value());
    }

    public boolean has(String key) {
      return fields.containsKey(key);
    }
  }

  /** A value with the place of its key. */
  record Field(Location location, Json value) {}

  record Arr(Location location, List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Str(Location location, String value) implements Json {}

  record Bool(Location location, boolean value) implements Json {}

  /** A number or null, which QAPI does not have; nobody asks for its value. */
  record Other(Location location, String describe) implements Json {}

  /** What it is, in words for a message. */
  default String describe() {
    if (this instanceof Obj) {
      return "an object";
    }
    if (this instanceof Arr) {
      return "an array";
    }
    return this instanceof Str ? "a string" : "a boolean";
  }
}
