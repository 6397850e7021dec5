package io.github.qmp4j.benchmarks.speed.codec;

import io.github.qmp4j.benchmarks.speed.api.QueryStatus;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A hundred short replies, {@code query-status}: from their bytes to the record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
public class StatusDecoding {

  /** Reading the clock costs as much as a reply. */
  private static final int REPLIES = 100;

  /** What a user of jackson-databind would declare. */
  public record Status(String status, boolean running, boolean singlestep) {}

  private final byte[] json = "{\"status\": \"running\", \"singlestep\": false, \"running\": true}"
      .getBytes(StandardCharsets.US_ASCII);
  private final ObjectReader reader = JsonMapper.builder().build().readerFor(Status.class);

  @Benchmark
  public void tokens(Blackhole hole) {
    for (int i = 0; i < REPLIES; i++) {
      hole.consume(Parsing.tokens(json));
    }
  }

  @Benchmark
  public void generated(Blackhole hole) {
    for (int i = 0; i < REPLIES; i++) {
      try (JsonParser in = Parsing.parser(json)) {
        hole.consume(new QueryStatus().readResult(in));
      }
    }
  }

  @Benchmark
  public void databind(Blackhole hole) {
    for (int i = 0; i < REPLIES; i++) {
      hole.consume(reader.<Status>readValue(json));
    }
  }
}
