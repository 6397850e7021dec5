package io.github.qmp4j.benchmarks.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a candidate's rounds have come to. */
final class Outcome {

  private final String name;
  private final String figure;
  private final List<Map<String, Double>> rounds = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private boolean failed;

  Outcome(String name, String figure) {
    this.name = name;
    this.figure = figure;
  }

  String name() {
    return name;
  }

  void add(Map<String, Double> figures) {
    rounds.add(figures);
  }

  void fail() {
    failed = true;
  }

  boolean hasFailed() {
    return failed;
  }

  /** Adds the ratio of the last round. */
  void compareWith(Outcome base) {
    if (!failed && !base.failed) {
      ratios.add(last() / base.last());
    }
  }

  private double last() {
    return rounds.get(rounds.size() - 1).getOrDefault(figure, Double.NaN);
  }

  /** The names of its other figures, sorted. */
  Set<String> others() {
    Set<String> names = new LinkedHashSet<>();
    rounds.stream().flatMap(each -> each.keySet().stream()).sorted().forEach(names::add);
    names.remove(figure);
    return names;
  }

  /** The figure that is compared. */
  double median() {
    return median(figure);
  }

  double median(String other) {
    return median(rounds, round -> round.getOrDefault(other, Double.NaN));
  }

  /** Of the ratios, round by round; not a number if the base has failed. */
  double ratio() {
    return median(ratios, Double::doubleValue);
  }

  double lowestRatio() {
    return ratios.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  double highestRatio() {
    return ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> value) {
    double[] sorted = values.stream().mapToDouble(value).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
