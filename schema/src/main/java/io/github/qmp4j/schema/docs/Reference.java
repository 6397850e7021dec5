package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reference shows.
 *
 * @param definitions the oldest first; the newest is shown, and what became of it since the others
 * @param bundled in which releases it is to be said that each entry exists, the oldest first; of the
 *     same program
 * @param java how Java uses each
 */
public record Reference(List<Named> definitions, Map<String, Schema> bundled, JavaCode java) {

  public Reference {
    definitions = List.copyOf(definitions);
    // Not Map.copyOf: it forgets the order.
    bundled = Collections.unmodifiableMap(new LinkedHashMap<>(bundled));
    if (definitions.isEmpty()) {
      throw new IllegalArgumentException("a reference needs a definition to show");
    }
  }

  /** A definition and how it is called, such as {@code qemu-10.2}. */
  public record Named(String name, Schema schema) {}

  Named shown() {
    return definitions.get(definitions.size() - 1);
  }
}
