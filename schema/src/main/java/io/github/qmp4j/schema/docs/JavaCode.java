package io.github.qmp4j.schema.docs;

import java.util.Optional;

/**
 * How an application uses the generated code, in a few lines of Java. Who generates knows; this
 * module does not.
 */
public interface JavaCode {

  /** For who has no generator at hand. */
  JavaCode NONE = new JavaCode() {
    @Override
    public Optional<String> command(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> event(String name) {
      return Optional.empty();
    }
  };

  /** Calls that command; empty if there is nothing to show. */
  Optional<String> command(String name);

  /** Does something with that event. */
  Optional<String> event(String name);
}
