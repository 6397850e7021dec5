package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers at the standard input and output of a process. */
@NeedsQemu
class StdioTest extends ScriptedTest {

  private static final String[] QEMU = {
    "qemu-system-x86_64", "-machine", "none", "-accel", "tcg", "-nodefaults", "-display", "none"
  };

  @Test
  @Rule(77)
  void theStandardInputAndOutputOfAProcessWillDo() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(QEMU).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.command().addAll(List.of("-qmp", "stdio"));
    Process process = builder.start();
    try (QmpClient client = QmpClient.over(process, QmpOptions.defaults());
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      assertThat(client).hasToString("process " + process.pid());
      assertThat(client.execute(command("query-qmp-schema")).size()).isGreaterThan(500);
      client.execute(command("stop"));
      assertThat(events.poll(LONG).eventName()).isEqualTo("STOP");
      client.execute(command("quit"));
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> {
            while (true) {
              events.poll(LONG);
            }
          })
          .satisfies(
              e -> assertThat(e.closedBy()).isEqualTo(ConnectionEndedException.Closer.SERVER));
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    awaitNoPump();
  }

  @Test
  void anInterruptedCallOverStandardOutputHarmsNoOther() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(QEMU).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.command().addAll(List.of("-qmp", "stdio"));
    Process process = builder.start();
    try (QmpClient client = QmpClient.over(process, QmpOptions.defaults());
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      Running<QmpEvent> waiting = start(() -> events.poll(LONG));
      Thread.sleep(50);
      waiting.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(CallInterruptedException.class);
      assertThat(client.execute(command("query-name")).isObject()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    awaitNoPump();
  }

  @Test
  void aProcessThatSaysNothingSensibleIsTold() throws Exception {
    Process process = new ProcessBuilder("echo", "Permission denied").start();
    assertThatExceptionOfType(NotQmpException.class)
        .isThrownBy(() -> QmpClient.over(process, QmpOptions.defaults()))
        .withMessageContaining("Permission denied");
    awaitNoPump();
  }

  @Test
  void aProcessThatEndsIsToldWithItsExitCode() throws Exception {
    Process process = new ProcessBuilder("sh", "-c", "exit 7").start();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.over(process, QmpOptions.defaults()))
        .withMessageEndingWith("ended before a greeting came; the process has exit code 7");
    awaitNoPump();
  }

  private static void awaitNoPump() throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("qmp4j-std"))) {
      assertThat(System.nanoTime()).as("a pump stays").isLessThan(end);
      Thread.sleep(5);
    }
  }
}
