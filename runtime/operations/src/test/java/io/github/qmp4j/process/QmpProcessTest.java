package io.github.qmp4j.process;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.ScriptedTest;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.NeedsStorageDaemon;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsQemu
class QmpProcessTest extends ScriptedTest {

  private static final String[] QEMU = {
    "qemu-system-x86_64", "-machine", "none", "-accel", "tcg", "-nodefaults", "-display", "none"
  };

  @Test
  @Rule({45, 77})
  void aQemuIsStartedUsedAndStopped() throws Exception {
    Process process;
    try (QmpProcess qemu = QmpProcess.start(QEMU)) {
      process = qemu.process();
      assertThat(qemu).hasToString("qemu-system-x86_64");
      assertThat(qemu.client().execute(command("query-status")).get("running").asBoolean())
          .isTrue();
      assertThat(monitorOf(process.info().commandLine().orElseThrow()).getParent())
          .doesNotExist();
    }
    assertThat(process.isAlive()).isFalse();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  @NeedsStorageDaemon
  @Rule(79)
  void aStorageDaemonIsAServerLikeOthers() throws Exception {
    try (QmpProcess daemon =
        QmpProcess.start("qemu-storage-daemon", "--blockdev", "null-co,node-name=n,size=1048576")) {
      String node = daemon
          .client()
          .execute(command("query-named-block-nodes"))
          .get(0)
          .get("node-name")
          .asString();
      assertThat(node).isEqualTo("n");
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> daemon.client().execute(command("query-status")))
          .satisfies(e -> assertThat(e.errorClass()).isEqualTo("CommandNotFound"));
      daemon.client().execute(command("quit"));
      assertThat(daemon.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aQemuThatDiesAtItsStartTellsWhy() throws Exception {
    long start = System.nanoTime();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpProcess.start("qemu-system-x86_64", "-machine", "nonsense"))
        .withMessageStartingWith("qemu-system-x86_64: cannot connect: it ended while it started"
            + " (exit code 1); it said: qemu-system-x86_64:")
        .withMessageContaining("unsupported machine type");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void aQemuThatDiesWhenItHasConnectedTellsItsExitCodeToo() {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpProcess.start(
              "qemu-system-x86_64", "-machine", "none", "-display", "none", "-device", "nonsense"))
          .withMessageContaining(" (exit code 1); it said: ");
    }
  }

  @Test
  void aProgramThatDoesNotExistIsTold() throws Exception {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpProcess.start("/no/such/qemu"))
        .withMessageContaining("/no/such/qemu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/no\0such/qemu", "q\0", "no/such/qemu/"})
  void aNameThatIsNoProgramsIsToldAsOneThatDoesNotExist(String program) {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpProcess.start(program));
  }

  @Test
  void aCommandWithoutAProgramIsRefused() {
    for (String[] command : new String[][] {{}, {""}, {"", "-nodefaults"}}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> QmpProcess.start(command))
          .withMessage("the command names no program: " + List.of(command));
    }
  }

  @Test
  void aProgramThatNeverConnectsIsKilledInTime() throws Exception {
    QmpOptions impatient =
        QmpOptions.builder().connectTimeout(Duration.ofMillis(300)).build();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpProcess.start(
            new ProcessBuilder("sh", "-c", "echo $0 $1; exec sleep 1234"), impatient))
        .withMessageContaining("it did not connect to its monitor within 300 ms")
        .withMessageContaining("it said: -qmp unix:")
        .satisfies(e -> assertThat(monitorOf(e.getMessage()).getParent()).doesNotExist());
    assertThat(ProcessHandle.current().children()).noneMatch(QmpProcessTest::sleeps);
  }

  /** Of a script that starts the program and waits for it. */
  @Test
  void theChildOfAProgramThatIsKilledIsKilledToo(@TempDir Path directory) throws Exception {
    QmpOptions impatient =
        QmpOptions.builder().connectTimeout(Duration.ofSeconds(2)).build();
    Path pid = directory.resolve("pid");
    String script = "sleep 1234 & echo $! > " + pid + "; wait";
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpProcess.start(new ProcessBuilder("sh", "-c", script), impatient));
    Optional<ProcessHandle> child =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
    if (child.isPresent()) {
      child.get().onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void anInterruptLeavesNothingBehind() throws Exception {
    Running<QmpProcess> starting = start(() -> QmpProcess.start("sh", "-c", "exec sleep 1234"));
    while (ProcessHandle.current().children().noneMatch(QmpProcessTest::sleeps)) {
      Thread.sleep(5);
    }
    starting.thread.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(starting::get)
        .withCauseInstanceOf(CallInterruptedException.class);
    assertThat(ProcessHandle.current().children()).noneMatch(QmpProcessTest::sleeps);
  }

  @Test
  void aQemuThatHasStoppedAnsweringIsKilled() throws Exception {
    QmpProcess qemu = QmpProcess.start(QEMU);
    signal(qemu, "-STOP");
    qemu.close();
    assertThat(qemu.process().isAlive()).isFalse();
    qemu.close();
  }

  @Test
  void aQemuThatHasStoppedAnsweringIsKilledAlsoIfAScriptHasStartedIt() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; exit 7", "sh"));
    command.addAll(List.of(QEMU));
    QmpProcess script = QmpProcess.start(command.toArray(String[]::new));
    ProcessHandle qemu = script.process().descendants().findAny().orElseThrow();
    signal(qemu.pid(), "-STOP");
    script.close();
    assertThat(script.process().isAlive()).isFalse();
    assertThat(qemu.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void anInterruptedThreadHasItQuitAndStaysInterrupted() throws Exception {
    QmpProcess qemu = QmpProcess.start(QEMU);
    Running<Boolean> closing = start(() -> {
      Thread.currentThread().interrupt();
      qemu.close();
      return Thread.currentThread().isInterrupted();
    });
    assertThat(closing.get()).isTrue();
    assertThat(qemu.process().exitValue()).isZero();
  }

  @Test
  void anInterruptWhileItEndsDoesNotHurryIt() throws Exception {
    QmpProcess qemu = QmpProcess.start(QEMU);
    signal(qemu, "-STOP");
    Running<Boolean> closing = start(() -> {
      qemu.close();
      return Thread.currentThread().isInterrupted();
    });
    for (int i = 0; i < 3; i++) {
      Thread.sleep(100);
      closing.thread.interrupt();
    }
    assertThat(qemu.process().waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    signal(qemu, "-CONT");
    assertThat(closing.get()).isTrue();
    assertThat(qemu.process().exitValue()).isZero();
  }

  @Test
  void whatItPrintsIsReadAndTheEndIsKept() throws Exception {
    ProcessBuilder chatty =
        new ProcessBuilder("sh", "-c", "seq 1 100000; echo the end >&2; exec \"$0\" \"$@\"");
    chatty.command().addAll(List.of(QEMU));
    try (QmpProcess qemu = QmpProcess.start(chatty, QmpOptions.defaults())) {
      assertThat(qemu.output()).endsWith("99999\n100000\nthe end\n").hasSize(16 << 10);
    }
  }

  /** Then the process that was started ends at once, and the one with the monitor is its child. */
  @Test
  void aQemuThatMakesItselfADaemonIsStoppedToo(@TempDir Path directory) throws Exception {
    Path pid = directory.resolve("pid");
    List<String> command = new ArrayList<>(List.of(QEMU));
    command.addAll(List.of("-daemonize", "-pidfile", pid.toString()));
    ProcessHandle daemon;
    try (QmpProcess qemu = QmpProcess.start(command.toArray(String[]::new))) {
      assertThat(qemu.client().execute(command("query-status")).isObject()).isTrue();
      daemon = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
      assertThat(daemon.isAlive()).isTrue();
    }
    daemon.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void outputMayGoElsewhere(@TempDir Path directory) throws Exception {
    File file = directory.resolve("out").toFile();
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "echo out; echo err >&2; exec \"$0\" \"$@\"");
    builder.command().addAll(List.of(QEMU));
    try (QmpProcess qemu = QmpProcess.start(builder.redirectOutput(file), QmpOptions.defaults())) {
      assertThat(file).hasContent("out\n");
      assertThat(qemu.output()).isEqualTo("err\n");
    }
  }

  private static void signal(QmpProcess qemu, String signal) throws Exception {
    signal(qemu.process().pid(), signal);
  }

  private static void signal(long pid, String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor())
        .isZero();
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 1234");
  }

  /** The path of the monitor's socket, from the arguments that say it. */
  private static Path monitorOf(String text) {
    Matcher path = Pattern.compile("unix:(\\S*/qmp)").matcher(text);
    assertThat(path.find()).as(text).isTrue();
    return Path.of(path.group(1));
  }
}
