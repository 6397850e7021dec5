package io.github.qmp4j.fake;

import java.util.regex.Pattern;

/** Sees that a {@code quit} is about to end, while its last bracket has not been read yet. */
final class QuitWatch {

  private static final int ENOUGH = 64;
  private static final Pattern QUIT = Pattern.compile("\"execute\"\\s*:\\s*\"quit\"$");

  private final StringBuilder tail = new StringBuilder();

  /**
   * @param b the byte that was read last
   */
  boolean isBeforeEnd(int b) {
    tail.append((char) b);
    if (tail.length() > ENOUGH) {
      tail.deleteCharAt(0);
    }
    return b == '"' && QUIT.matcher(tail).find();
  }
}
