package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program whose whole life is measured, by the shell that starts it. */
record ColdProgram(String name, List<String> command) implements Candidate {

  /** User and system time of a child, in seconds, to the millisecond. */
  private static final String SCRIPT =
      "export LC_ALL=C; TIMEFORMAT='%3U %3S %3R'; time \"$@\" > /dev/null";

  @Override
  public Map<String, Double> measure() throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
    timed.addAll(command);
    String[] seconds = Run.of(timed).lastError().split(" ");
    double user = Double.parseDouble(seconds[0]);
    double system = Double.parseDouble(seconds[1]);
    return Map.of(
        "cpu_ms", 1000 * (user + system), "wall_ms", 1000 * Double.parseDouble(seconds[2]));
  }
}
