package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Schema;
import java.util.List;

/**
 * What a selection came to.
 *
 * @param schema the selected commands and events with all that they need, and nothing else
 * @param unmatched the names and patterns that nothing matches
 */
public record Selected(Schema schema, List<Unmatched> unmatched) {

  public Selected {
    unmatched = List.copyOf(unmatched);
  }
}
