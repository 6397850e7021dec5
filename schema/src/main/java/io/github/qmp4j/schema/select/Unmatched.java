package io.github.qmp4j.schema.select;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A name or pattern that selects or excludes nothing. */
public record Unmatched(String pattern, Kind kind, Reason reason) {

  public enum Kind {
    COMMAND,
    EVENT
  }

  /** Why that is so. */
  public sealed interface Reason {

    /**
     * There is nothing of that name.
     *
     * @param name the pattern without the {@code !} of an exclusion
     * @param suggestion the name or pattern that was probably meant
     */
    record Unknown(String name, Optional<String> suggestion) implements Reason {}

    /**
     * It matches, but only what is marked unstable.
     *
     * @param names what it matches, in the order of the schema
     */
    record OnlyUnstable(List<String> names) implements Reason {
      public OnlyUnstable {
        names = List.copyOf(names);
      }
    }

    /**
     * Everything that it matches is excluded by other patterns.
     *
     * @param by one of them
     */
    record Excluded(String by) implements Reason {}

    /** Everything that it matches is absent from servers of the given configuration. */
    record NotBuilt() implements Reason {}
  }

  /** A message: {@code no command 'query-stats', did you mean 'query-status'?} */
  @Override
  public String toString() {
    String what = kind.name().toLowerCase(Locale.ROOT);
    if (reason instanceof Reason.OnlyUnstable unstable) {
      return "only unstable %ss match '%s': %s"
          .formatted(what, pattern, String.join(", ", unstable.names()));
    } else if (reason instanceof Reason.Excluded excluded) {
      return "every %s that '%s' matches is excluded, by '%s'"
          .formatted(what, pattern, excluded.by());
    } else if (reason instanceof Reason.Unknown unknown) {
      return "no %s '%s'%s"
          .formatted(
              what,
              pattern,
              unknown.suggestion().map(s -> ", did you mean '" + s + "'?").orElse(""));
    }
    return "no %s that '%s' matches is in a server of this configuration".formatted(what, pattern);
  }
}
