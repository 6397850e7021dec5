package io.github.qmp4j.samples.livemigration;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.process.QmpProcess;
import io.github.qmp4j.testing.NeedsQemu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveMigrationTest {

  @TempDir
  private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @NeedsQemu
  void theGuestRunsInTheDestinationAfterwards() {
    try (QmpProcess source = start("source");
        QmpProcess destination = start("destination", "-incoming", "defer")) {
      assertThat(run("60")).as(text(err)).isZero();
      assertThat(text(out).lines().toList())
          .endsWith("source: postmigrate, destination: running")
          .anyMatch(line -> line.matches("\\d+ MiB sent, 0 MiB left"));
      assertThat(status(source)).isEqualTo("postmigrate");
      assertThat(status(destination)).isEqualTo("running");
    }
  }

  @Test
  @NeedsQemu
  void aMigrationThatTakesTooLongIsCancelledAndTheGuestRunsOn() {
    try (QmpProcess source = start("source");
        QmpProcess destination = start("destination", "-incoming", "defer")) {
      // However fast it is, it stops right before its end.
      source
          .client()
          .execute(command(
              "migrate-set-capabilities",
              "{\"capabilities\":[{\"capability\":\"pause-before-switchover\",\"state\":true}]}"));
      assertThat(run("1")).isEqualTo(1);
      assertThat(text(err)).isEqualTo("live-migration: cancelled, because it took more than 1 s\n");
      assertThat(text(out)).contains(" MiB left");
      assertThat(status(source)).isEqualTo("running");
      assertThat(source.client().execute(command("query-migrate")).get("status").asString())
          .isEqualTo("cancelled");
      assertThat(destination.process()).isNotNull();
    }
  }

  @Test
  @NeedsQemu
  void aDestinationThatDiesIsToldAndTheGuestRunsOn() throws Exception {
    try (QmpProcess source = start("source");
        QmpProcess destination = start("destination", "-incoming", "defer")) {
      source.client().execute(command("migrate-set-parameters", "{\"max-bandwidth\":10000}"));
      FutureTask<Integer> migration = new FutureTask<>(() -> run("60"));
      new Thread(migration, "migration").start();
      while (!text(out).contains("MiB left") && !migration.isDone()) {
        Thread.sleep(20);
      }
      destination.process().destroyForcibly();
      assertThat(migration.get(30, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(text(err)).startsWith("live-migration: failed").hasLineCount(1);
      assertThat(status(source)).isEqualTo("running");
    }
  }

  @Test
  @NeedsQemu
  void aDestinationThatDoesNotWaitForAGuestIsTold() {
    try (QmpProcess source = start("source");
        QmpProcess destination = start("destination")) {
      assertThat(run("60")).isEqualTo(1);
      assertThat(text(err)).contains("'-incoming'").hasLineCount(1);
      assertThat(status(source)).isEqualTo("running");
      assertThat(status(destination)).isEqualTo("running");
    }
  }

  @Test
  @NeedsQemu
  void afterAMigrationThatWasRefusedTheNextOneIsPossible(@TempDir Path files) {
    try (QmpProcess source = start("source");
        QmpProcess destination = start("destination", "-incoming", "defer")) {
      String disk =
          "{\"driver\":\"vvfat\",\"node-name\":\"fat\",\"rw\":true,\"dir\":\"" + files + "\"}";
      source.client().execute(command("blockdev-add", disk)); // cannot be moved
      assertThat(run("60")).isEqualTo(1);
      assertThat(text(err)).contains("vvfat").hasLineCount(1);
      source.client().execute(command("blockdev-del", "{\"node-name\":\"fat\"}"));
      assertThat(run("60")).as(text(err)).isZero();
      assertThat(status(destination)).isEqualTo("running");
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    assertThat(LiveMigration.run(new String[0], stream(out), stream(err))).isEqualTo(2);
    assertThat(text(err)).startsWith("usage: live-migration SOURCE");
  }

  /** A QEMU that runs, with a monitor for the sample besides the test's own. */
  private QmpProcess start(String name, String... more) {
    List<String> command = new ArrayList<>(List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-machine",
        "q35",
        "-m",
        "64",
        "-nodefaults",
        "-display",
        "none",
        "-qmp",
        monitor(name) + ",server=on,wait=off"));
    command.addAll(List.of(more));
    return QmpProcess.start(command.toArray(String[]::new));
  }

  private String monitor(String name) {
    return "unix:" + directory.resolve(name);
  }

  private static String status(QmpProcess qemu) {
    return qemu.client().execute(command("query-status")).get("status").asString();
  }

  private int run(String seconds) {
    String[] args = {
      monitor("source"), monitor("destination"), "unix:" + directory.resolve("migration"), seconds
    };
    return LiveMigration.run(args, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
