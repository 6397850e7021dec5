package io.github.qmp4j.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All outcomes, and what the machine was like meanwhile; in Markdown. */
final class Table {

  private static final List<String> HEAD =
      List.of("work", "who", "figure", "ratio", "lowest-highest", "besides", "goal");

  private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));
  private final double loadBefore = load();

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  void add(Comparison comparison, List<Outcome> outcomes) {
    String work = comparison.work() + ", " + comparison.figure();
    for (Outcome outcome : outcomes) {
      rows.add(row(work, outcome, comparison.goals().get(outcome.name())));
      work = "";
    }
  }

  /** Says why there is nothing to be seen. */
  void leaveOut(String work, String why) {
    rows.add(List.of(work, why, "", "", "", "", ""));
  }

  private static List<String> row(String work, Outcome outcome, Goal goal) {
    if (outcome.hasFailed()) {
      return List.of(work, outcome.name(), "failed", "", "", "", goal == null ? "" : goal.text());
    }
    String besides = outcome.others().stream()
        .map(other -> other + " " + number(outcome.median(other)))
        .collect(Collectors.joining(", "));
    return List.of(
        work,
        outcome.name(),
        number(outcome.median()),
        format("%.2f", outcome.ratio()),
        format("%.2f-%.2f", outcome.lowestRatio(), outcome.highestRatio()),
        besides,
        goal == null ? "" : goal.verdict(outcome));
  }

  private static String number(double value) {
    return format(value >= 100 || value == Math.rint(value) ? "%,.0f" : "%.2f", value);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  void print(int rounds, String limits) {
    System.out.println(format(
        "%d rounds, medians; JDK %s, %d CPUs, load %.1f before and %.1f after; %s",
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        loadBefore,
        load(),
        limits));
    System.out.println();
    print(rows.get(0));
    print(HEAD.stream().map(name -> "-".repeat(name.length())).toList());
    rows.stream().skip(1).forEach(this::print);
  }

  private void print(List<String> row) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < row.size(); column++) {
      int width = width(column);
      boolean isNumber = column >= 2 && column <= 4;
      line.append(' ')
          .append(format("%" + (isNumber ? "" : "-") + width + "s", row.get(column)))
          .append(" |");
    }
    System.out.println(line);
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }
}
