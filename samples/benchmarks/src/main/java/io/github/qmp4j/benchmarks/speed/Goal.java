package io.github.qmp4j.benchmarks.speed;

import java.util.Locale;
import java.util.function.Predicate;

/** What a candidate shall reach. */
record Goal(String text, Predicate<Outcome> reached) {

  static Goal ratioAtMost(double limit) {
    return new Goal(text("ratio", "<=", limit), outcome -> outcome.ratio() <= limit);
  }

  static Goal ratioAtLeast(double limit) {
    return new Goal(text("ratio", ">=", limit), outcome -> outcome.ratio() >= limit);
  }

  static Goal atMost(String figure, double limit) {
    return new Goal(text(figure, "<=", limit), outcome -> outcome.median(figure) <= limit);
  }

  static Goal atLeast(String figure, double limit) {
    return new Goal(text(figure, ">=", limit), outcome -> outcome.median(figure) >= limit);
  }

  Goal and(Goal other) {
    return new Goal(text + ", " + other.text, reached.and(other.reached));
  }

  String verdict(Outcome outcome) {
    return text + (reached.test(outcome) ? ": yes" : ": NO");
  }

  private static String text(String figure, String sign, double limit) {
    return String.format(
        Locale.ROOT, limit == Math.rint(limit) ? "%s %s %,.0f" : "%s %s %.1f", figure, sign, limit);
  }
}
