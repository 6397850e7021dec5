package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence for each command, from a bundled definition. Read when first asked for. For one thread. */
public final class Summaries {

  private final String definition;
  private @Nullable Optional<Schema> schema;

  /**
   * @param definition its name
   */
  public Summaries(String definition) {
    this.definition = definition;
  }

  /** What a command is for; empty if the definition lacks it. */
  public String of(String command) {
    if (schema == null) {
      schema = Bundled.find(definition).flatMap(found -> found.read().schema());
    }
    return schema.flatMap(s -> s.command(command)).map(c -> c.doc().body()).orElse("");
  }
}
