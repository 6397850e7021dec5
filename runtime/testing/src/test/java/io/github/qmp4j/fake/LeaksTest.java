package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.Plain;
import io.github.qmp4j.fake.api.Qmp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stays behind, on either side: nothing. */
@EnabledOnOs(OS.LINUX)
class LeaksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource(Way.class)
  void aServerAndItsClients(Way way) throws Exception {
    assertNothingStays(() -> {
      try (FakeQemu qemu = way.to("qemu-7.2").start()) {
        try (QmpClient client = qemu.connect()) {
          Qmp.on(client).queryBlock();
          qemu.emitAfter(Duration.ofHours(1), "STOP", "{}");
        }
        QmpClient forgotten = qemu.connect();
        Qmp.on(forgotten).quit();
        forgotten.close();
      }
    });
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aServerThatIsClosedBeforeItsClients(Way way) throws Exception {
    assertNothingStays(() -> {
      FakeQemu qemu = way.to("qemu-7.2").start();
      RawClient waiting;
      try (QmpClient client = qemu.connect()) {
        waiting = RawClient.connect(qemu);
        qemu.inject("stop", Fault.endInTheMiddle());
        qemu.close();
        assertThat(client).isNotNull();
      }
      waiting.close();
    });
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anAgentAndItsClients(Way way) throws Exception {
    assertNothingStays(() -> {
      try (FakeQemu agent = way.to("qga-10.2").start();
          AgentClient client = agent.connectAgent()) {
        client.execute(Plain.command("guest-ping"));
      }
    });
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void assertNothingStays(Work work) throws Exception {
    work.run(); // loads classes and opens what the JVM keeps open
    awaitNoThread();
    int before = channels().size();
    for (int i = 0; i < 20; i++) {
      work.run();
    }
    awaitNoThread();
    assertThat(channels()).as("descriptors").hasSizeLessThanOrEqualTo(before);
  }

  private static void awaitNoThread() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!threads().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(threads()).as("threads").isEmpty();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("qmp4j") || name.startsWith("fake "))
        .toList();
  }

  /** Sockets and pipes; files are opened by the JVM whenever it loads a class. */
  private static List<String> channels() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(LeaksTest::target)
          .filter(target -> !target.startsWith("/"))
          .toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return "/closed meanwhile";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
