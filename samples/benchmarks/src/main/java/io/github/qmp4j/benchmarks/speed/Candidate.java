package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.Map;

/** One way to do some work. */
interface Candidate {

  String name();

  /**
   * Does the work once.
   *
   * @return its figures by name
   * @throws IOException if it failed; the message says how
   */
  Map<String, Double> measure() throws IOException, InterruptedException;
}
