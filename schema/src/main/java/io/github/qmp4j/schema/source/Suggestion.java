package io.github.qmp4j.schema.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?": the known name that is nearest to an unknown one. */
public final class Suggestion {

  /** Among more names, or for longer ones, looking takes longer than it helps. */
  private static final int MOST_NAMES = 10_000;

  private static final int LONGEST_NAME = 100;

  /** What differs more is another word. */
  private static final int FARTHEST = 8;

  private Suggestion() {}

  /**
   * The nearest name within a third of the word's length. Of several it is one that begins with the
   * word, for more often a name is cut short than mistyped at its end; then the first.
   */
  public static Optional<String> among(Collection<String> known, String unknown) {
    if (known.size() > MOST_NAMES || unknown.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String word = unknown.toLowerCase(Locale.ROOT);
    int least = Math.max(1, Math.min(unknown.length() / 3, FARTHEST));
    String nearest = null;
    for (String name : known) {
      int distance = distance(name.toLowerCase(Locale.ROOT), word, least);
      boolean before = nearest == null || isBefore(name, nearest, word);
      if (distance < least || distance == least && before) {
        least = distance;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Whether of two that are as near the first one is meant rather. */
  private static boolean isBefore(String name, String other, String word) {
    boolean begun = isBegun(name, word);
    return begun == isBegun(other, word) ? name.compareTo(other) < 0 : begun;
  }

  private static boolean isBegun(String name, String word) {
    return name.toLowerCase(Locale.ROOT).startsWith(word);
  }

  /**
   * How many characters to insert, remove, replace or swap; anything larger than {@code most} if it
   * is more than that, which is soon known: only what is that near to the diagonal is looked at.
   */
  static int distance(String x, String y, int most) {
    if (Math.abs(x.length() - y.length()) > most) {
      return most + 1;
    }
    int start = 0;
    int xEnd = x.length();
    int yEnd = y.length();
    while (start < Math.min(xEnd, yEnd) && x.charAt(start) == y.charAt(start)) {
      start++;
    }
    while (start < Math.min(xEnd, yEnd) && x.charAt(xEnd - 1) == y.charAt(yEnd - 1)) {
      xEnd--;
      yEnd--;
    }
    return distance(
        x.substring(start, xEnd).toCharArray(), y.substring(start, yEnd).toCharArray(), most);
  }

  /** Of what is left without the same beginning and end. */
  private static int distance(char[] x, char[] y, int most) {
    int[] before = new int[y.length + 1];
    int[] last = new int[y.length + 1];
    int[] next = new int[y.length + 1];
    Arrays.setAll(last, j -> j);
    int leastOfLast = 0;
    for (int i = 1; i <= x.length; i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(y.length, i + most);
      next[from - 1] = from == 1 ? i : most + 1;
      int least = next[from - 1];
      for (int j = from; j <= to; j++) {
        int replace = last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
        next[j] = Math.min(replace, 1 + Math.min(last[j], next[j - 1]));
        if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (to < y.length) {
        next[to + 1] = most + 1;
      }
      if (least > most && leastOfLast > most) {
        return most + 1;
      }
      leastOfLast = least;
      int[] free = before;
      before = last;
      last = next;
      next = free;
    }
    return last[y.length];
  }
}
