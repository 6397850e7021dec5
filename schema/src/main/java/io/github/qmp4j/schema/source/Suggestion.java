package io.github.qmp4j.schema.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?": the known name that is nearest to an unknown one. */
public final class Suggestion {

  /** Among more names, or for longer ones, looking takes longer than it helps. */
  private static final int MOST_NAMES = 10_000;

  private static final int LONGEST_NAME = 100;

  private Suggestion() {}

  /** The nearest name within a third of the word's length; the first of several. */
  public static Optional<String> among(Collection<String> known, String unknown) {
    if (known.size() > MOST_NAMES || unknown.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    int worst = Math.max(1, unknown.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - unknown.length()) <= worst)
        .filter(name -> distance(name, unknown) <= worst)
        .min(Comparator.comparingInt((String name) -> distance(name, unknown))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** How many characters to insert, remove, replace or swap; case does not count. */
  static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[][] d = new int[x.length() + 1][y.length() + 1];
    for (int i = 0; i <= x.length(); i++) {
      for (int j = 0; j <= y.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && x.charAt(i - 1) == y.charAt(j - 2)
            && x.charAt(i - 2) == y.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[x.length()][y.length()];
  }
}
