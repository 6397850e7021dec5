package io.github.qmp4j.processor.history;

import java.util.Locale;

/**
 * A file that definitions were read from.
 *
 * @param hash of its content, as {@link Fingerprint} makes it
 * @param name an absolute path, or for a resource its name among the compiler's output and class path
 */
public record Input(Kind kind, String hash, String name) {

  /** Where to look for it again. */
  public enum Kind {
    FILE,
    RESOURCE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
