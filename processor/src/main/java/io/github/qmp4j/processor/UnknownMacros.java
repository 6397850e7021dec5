package io.github.qmp4j.processor;

import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Configuration;
import io.github.qmp4j.schema.select.Macros;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.Set;
import java.util.TreeSet;

/**
 * Macros of {@code -Aqmp.config} that no schema of the compilation asks for: probably misspelt. Known
 * only at the end, as one schema need not ask for what another one does.
 */
final class UnknownMacros {

  private final Set<String> known = new TreeSet<>();

  void seen(Schema schema) {
    known.addAll(Macros.of(schema));
  }

  void show(Configuration configuration, Diagnostics diagnostics) {
    Set<String> given = new TreeSet<>(configuration.macros().keySet());
    Set<String> meant = new TreeSet<>(known);
    meant.removeAll(given);
    for (String macro : given) {
      if (!known.contains(macro)) {
        String hint = Suggestion.among(meant, macro)
            .map(name -> "; did you mean '" + name + "'?")
            .orElse("");
        diagnostics.warn(
            ComplaintCode.UNKNOWN_MACRO,
            "option '-A%s': no condition of a schema asks for '%s'%s"
                .formatted(Option.CONFIG.key(), macro, hint));
      }
    }
  }
}
