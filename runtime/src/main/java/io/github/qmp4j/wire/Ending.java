package io.github.qmp4j.wire;

import org.jspecify.annotations.Nullable;

/**
 * How a connection ended.
 *
 * @param why for people
 * @param cause what the operating system or the JDK said, if anything
 */
public record Ending(By by, String why, @Nullable Throwable cause) {

  /** Who ended it. */
  public enum By {
    /** This side closed it. */
    US,
    /** The other side closed it. */
    PEER,
    /** Reading or writing failed. */
    FAULT,
    /** The other side sent what is no message; the cause is a {@link MalformedException}. */
    NONSENSE
  }

  /** What a cause says; its name if it says nothing, as channels do that were closed by somebody. */
  public static String words(Throwable cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
