package io.github.qmp4j.benchmarks.speed.codec;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.benchmarks.speed.api.QueryQmpSchema;
import io.github.qmp4j.benchmarks.speed.raw.RawMonitor;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.server.ServerSchema;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The longest reply there is, {@code query-qmp-schema}: from its bytes to what a caller gets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
public class SchemaDecoding {

  /** The address of the server that is asked; empty for a pretended one. */
  @Param("")
  public String server;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private byte[] json;

  /** Asks the server, for the order of members is not the schema's there. */
  @Setup
  public void ask() {
    if (server.isEmpty()) {
      try (FakeQemu qemu = FakeQemu.start("qemu-7.2")) {
        ask("unix:" + ((QmpAddress.Unix) qemu.address()).path());
      }
    } else {
      ask(server);
    }
  }

  private void ask(String address) {
    try (RawMonitor monitor = RawMonitor.connect(address)) {
      monitor.send(RawMonitor.request("query-qmp-schema"));
      byte[] reply = monitor.reply();
      int from = "{\"return\": ".length();
      json = Arrays.copyOfRange(reply, from, reply.length - "}\r\n".length());
    }
  }

  @Benchmark
  public int tokens() {
    return Parsing.tokens(json);
  }

  @Benchmark
  public Object generated() {
    try (JsonParser in = Parsing.parser(json)) {
      return new QueryQmpSchema().readResult(in);
    }
  }

  @Benchmark
  public ServerSchema serverSchema() {
    try (JsonParser in = Parsing.parser(json)) {
      return ServerSchema.read(in);
    }
  }

  @Benchmark
  public JsonNode tree() {
    return mapper.readTree(json);
  }
}
