package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bundled definition that has most in common with a server, for what servers do not tell: sentences
 * and names. Read when first asked for. For one thread.
 */
public final class NearestDefinition {

  private final Set<String> names;
  private @Nullable Optional<Schema> schema;

  private NearestDefinition(Set<String> names) {
    this.names = names;
  }

  /** For a server with those commands and events. */
  public static NearestDefinition to(Vocabulary vocabulary) {
    Set<String> names = new HashSet<>(vocabulary.commands());
    names.addAll(vocabulary.events());
    return new NearestDefinition(names);
  }

  /** Empty if no definition has any of its commands. */
  public Optional<Schema> schema() {
    if (schema == null) {
      schema = Bundled.nearest(names);
    }
    return schema;
  }

  /** A sentence that says what a command is for; empty if the definition lacks it. */
  public String summary(String command) {
    return schema().flatMap(s -> s.command(command)).map(c -> c.doc().body()).orElse("");
  }
}
