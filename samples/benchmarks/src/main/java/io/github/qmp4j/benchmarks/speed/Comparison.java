package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates that do the same work. The first is what the others are compared with.
 *
 * @param key one word, to ask for this comparison alone
 * @param work for the reader
 * @param figure which of the figures the ratio is of
 * @param goals of candidates, by name
 */
record Comparison(
    String key, String work, String figure, List<Candidate> candidates, Map<String, Goal> goals) {

  /** Has each candidate do it once a round, in rotating order. Who fails is out. */
  List<Outcome> run(int rounds) throws InterruptedException {
    Map<Candidate, Outcome> outcomes = new LinkedHashMap<>();
    candidates.forEach(each -> outcomes.put(each, new Outcome(each.name(), figure)));
    Outcome base = outcomes.get(candidates.get(0));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < candidates.size(); i++) {
        Candidate candidate = candidates.get((i + round) % candidates.size());
        measure(candidate, outcomes.get(candidate));
      }
      outcomes.values().forEach(outcome -> outcome.compareWith(base));
    }
    return new ArrayList<>(outcomes.values());
  }

  private void measure(Candidate candidate, Outcome outcome) throws InterruptedException {
    if (outcome.hasFailed()) {
      return;
    }
    try {
      outcome.add(candidate.measure());
    } catch (IOException e) {
      System.err.println(key + ", " + candidate.name() + ": " + e.getMessage());
      outcome.fail();
    }
  }
}
