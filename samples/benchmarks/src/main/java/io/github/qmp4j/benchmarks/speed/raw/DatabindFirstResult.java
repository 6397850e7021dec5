package io.github.qmp4j.benchmarks.speed.raw;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** As {@link RawFirstResult}, and has jackson-databind write the request and read the reply. */
final class DatabindFirstResult {

  private DatabindFirstResult() {}

  record Reply(@JsonProperty("return") Status status) {}

  record Status(String status, boolean running, boolean singlestep) {}

  public static void main(String[] args) {
    JsonMapper mapper = JsonMapper.builder().build();
    try (RawMonitor monitor = RawMonitor.connect(args[0])) {
      monitor.send(ByteBuffer.wrap(mapper.writeValueAsBytes(Map.of("execute", "query-status"))));
      if (!mapper.readValue(monitor.reply(), Reply.class).status().running()) {
        throw new IllegalStateException("the machine does not run");
      }
    }
  }
}
