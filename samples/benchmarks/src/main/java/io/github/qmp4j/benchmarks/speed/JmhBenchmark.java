package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * A method that JMH measures, in a JVM of its own.
 *
 * @param type whose annotations say how
 * @param server whose replies are decoded; empty for a pretended one
 */
record JmhBenchmark(String name, Class<?> type, String method, String server) implements Candidate {

  JmhBenchmark(String name, Class<?> type, String method) {
    this(name, type, method, "");
  }

  @Override
  public Map<String, Double> measure() throws IOException {
    Options options = new OptionsBuilder()
        .include("^" + Pattern.quote(type.getName() + "." + method) + "$")
        .param("server", server)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
    try {
      Statistics times = new Runner(options).runSingle().getPrimaryResult().getStatistics();
      return Map.of("p50_us", times.getPercentile(50));
    } catch (RunnerException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }
}
