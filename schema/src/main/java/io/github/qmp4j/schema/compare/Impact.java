package io.github.qmp4j.schema.compare;

import java.util.Locale;

/** What a change does to a client that was written for the definitions before it. */
public enum Impact {
  /** It may fail: what it sends is refused, or it waits for something that does not come. */
  INCOMPATIBLE,
  /** It works, but with something that is no longer promised to stay. */
  DEPRECATED,
  /** It works as before. */
  COMPATIBLE;

  /** In lower case, for messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
