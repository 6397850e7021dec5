package io.github.qmp4j.samples.watchevents;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.process.QmpProcess;
import io.github.qmp4j.testing.NeedsQemu;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class WatchEventsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir
  private Path directory;

  private final List<JsonNode> others = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void eventsOfAllServersArePrintedAndSoAreTheGaps() throws Exception {
    PipedInputStream read = new PipedInputStream(1 << 16);
    CountDownLatch end = new CountDownLatch(1);
    QmpProcess a = start("a");
    try (QmpProcess b = start("b");
        PrintStream out =
            new PrintStream(new PipedOutputStream(read), true, StandardCharsets.UTF_8);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8))) {
      FutureTask<Integer> watch = new FutureTask<>(
          () -> WatchEvents.run(new String[] {monitor("a"), monitor("b")}, out, stream(err), end));
      new Thread(watch, "watch").start();
      await(lines, monitor("a"), "connection", "started");
      await(lines, monitor("b"), "connection", "started");

      b.client().execute(command("cont"));
      JsonNode resume = await(lines, monitor("b"), "event", "RESUME");
      assertThat(resume.get("time").asString()).matches("20\\d\\d-.*Z");
      assertThat(resume.get("data").toString()).isEqualTo("{}");

      a.close();
      JsonNode shutdown = await(lines, monitor("a"), "event", "SHUTDOWN");
      assertThat(shutdown.get("data").get("reason").asString()).isEqualTo("host-qmp-quit");
      assertThat(await(lines, monitor("a"), "connection", "ended").has("why")).isTrue();
      a = start("a");
      await(lines, monitor("a"), "connection", "started");

      end.countDown();
      assertThat(watch.get(10, TimeUnit.SECONDS)).as(err.toString()).isZero();
    } finally {
      end.countDown();
      a.close();
    }
  }

  /** The first line of a monitor with this value that was not asked for before. */
  private JsonNode await(BufferedReader lines, String monitor, String key, String value)
      throws IOException {
    for (JsonNode line : others) {
      if (fits(line, monitor, key, value)) {
        others.remove(line);
        return line;
      }
    }
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      JsonNode line = JSON.readTree(text);
      if (fits(line, monitor, key, value)) {
        return line;
      }
      others.add(line);
    }
    throw new AssertionError("no line with " + key + " " + value + ", but " + others);
  }

  private static boolean fits(JsonNode line, String monitor, String key, String value) {
    return line.get("monitor").asString().equals(monitor)
        && value.equals(line.path(key).asString(""));
  }

  @Test
  void aMonitorThatIsNotThereIsToldInOneLine() throws Exception {
    assertThat(WatchEvents.run(
            new String[] {monitor("nobody")}, System.out, stream(err), new CountDownLatch(1)))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("watch-events: ").contains("nobody").hasLineCount(1);
  }

  private QmpProcess start(String name) {
    return QmpProcess.start(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-machine",
        "none",
        "-nodefaults",
        "-display",
        "none",
        "-S",
        "-qmp",
        monitor(name) + ",server=on,wait=off");
  }

  private String monitor(String name) {
    return "unix:" + directory.resolve(name);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
