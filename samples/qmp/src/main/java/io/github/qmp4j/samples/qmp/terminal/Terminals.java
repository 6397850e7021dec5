package io.github.qmp4j.samples.qmp.terminal;

import org.jspecify.annotations.Nullable;

/** What the process can know of the terminal that it may have. */
public final class Terminals {

  private Terminals() {}

  /** Whether standard input and output are a terminal. */
  public static boolean isThere() {
    System.setProperty(
        "jdk.console", "java.base"); // JDK 22 to 24 have one that is there for pipes, too
    return System.console() != null;
  }

  /** Whether there is a terminal, and its user has not turned colours off. */
  public static boolean showsColours() {
    return wantsColours(System.getenv("NO_COLOR")) && isThere();
  }

  /**
   * Whether colours are wanted where they can be seen.
   *
   * @param noColor the variable {@code NO_COLOR}; anything but nothing turns them off
   */
  public static boolean wantsColours(@Nullable String noColor) {
    return noColor == null || noColor.isEmpty();
  }
}
