package io.github.qmp4j.schema.docs;

import java.util.Map;
import java.util.Optional;

/**
 * How an application uses the generated code, in a few lines of Java. Who generates knows; this
 * module does not.
 */
public interface JavaCode {

  /** For who has no generator at hand. */
  JavaCode NONE = new JavaCode() {
    @Override
    public Optional<String> command(String name, Map<String, ?> arguments) {
      return Optional.empty();
    }

    @Override
    public Optional<String> event(String name) {
      return Optional.empty();
    }
  };

  /**
   * Calls that command with those arguments; empty if there is nothing to show.
   *
   * @param arguments as JSON has them: maps, lists, strings, numbers, booleans, null
   * @throws IllegalArgumentException if there is no place for one of them, or one is missing; the message
   *     says which
   */
  Optional<String> command(String name, Map<String, ?> arguments);

  /** Does something with that event. */
  Optional<String> event(String name);
}
