package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import java.util.Map;
import java.util.Optional;

/**
 * A message of an example.
 *
 * @param message its members, as {@link TolerantJson} gives them
 */
record Example(Location location, Map<String, Object> message) {

  /** The command that a request executes. */
  Optional<String> executes() {
    return string("execute").or(() -> string("exec-oob"));
  }

  /** The event that it is. */
  Optional<String> event() {
    return string("event");
  }

  private Optional<String> string(String key) {
    return message.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
