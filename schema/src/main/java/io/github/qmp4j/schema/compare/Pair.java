package io.github.qmp4j.schema.compare;

import java.util.Optional;

/** What belongs together in the definitions before and after; one of the two may be missing. */
record Pair<T>(Optional<T> before, Optional<T> after) {

  static <T> Pair<T> of(T before, T after) {
    return new Pair<>(Optional.of(before), Optional.of(after));
  }

  /** What is gone. */
  Optional<T> removed() {
    return after.isEmpty() ? before : Optional.empty();
  }

  /** What is new. */
  Optional<T> added() {
    return before.isEmpty() ? after : Optional.empty();
  }

  boolean isWhole() {
    return before.isPresent() && after.isPresent();
  }
}
