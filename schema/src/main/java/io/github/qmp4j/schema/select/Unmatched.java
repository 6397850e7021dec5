package io.github.qmp4j.schema.select;

import java.util.Locale;
import java.util.Optional;

/**
 * A name or pattern that matches nothing.
 *
 * @param suggestion the name that was probably meant
 */
public record Unmatched(String pattern, Kind kind, Optional<String> suggestion) {

  public enum Kind {
    COMMAND,
    EVENT
  }

  /** A message: {@code no command 'query-stats', did you mean 'query-status'?} */
  @Override
  public String toString() {
    String what = kind.name().toLowerCase(Locale.ROOT);
    return "no %s '%s'%s"
        .formatted(
            what, pattern, suggestion.map(s -> ", did you mean '" + s + "'?").orElse(""));
  }
}
