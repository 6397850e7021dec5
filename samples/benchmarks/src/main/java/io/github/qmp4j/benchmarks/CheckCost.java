package io.github.qmp4j.benchmarks;

import io.github.qmp4j.CompatibilityCheck;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.process.QmpProcess;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.bundled.SchemaText;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Selection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the method {@code check} of a generated class costs: the time until the schema of a QEMU of its
 * own is fetched and compared, beside the time of fetching it alone.
 *
 * <p>Arguments: optionally the number of rounds.
 */
public final class CheckCost {

  private static final String DEFINITION = "qemu-10.2";

  private static final String QEMU =
      "qemu-system-x86_64 -accel tcg -nodefaults -display none -machine none";

  /** What an application for backups, hotplug and migration would select. */
  private static final List<String> SOME = List.of("""
      query-status stop cont quit qom-list qom-get device_add device_del
      query-block query-named-block-nodes blockdev-add blockdev-del blockdev-backup blockdev-mirror
      query-jobs job-* transaction block-dirty-bitmap-*
      migrate migrate-set-parameters query-migrate""".split("\\s+"));

  private CheckCost() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    try (QmpProcess qemu = QmpProcess.start(QEMU.split(" "))) {
      QmpClient client = qemu.client();
      System.out.println("ms, the median of the second half of " + rounds + " rounds");
      System.out.println("                       first   warm   of it CPU time here");
      Selection some = new Selection(SOME, List.of("*"), false);
      check("an application", client, definitions(some), rounds);
      check("all of " + DEFINITION, client, definitions(Selection.all()), rounds);
      measure("fetching alone", rounds, () -> client.execute(new SkippedSchema()));
    }
  }

  /** A file of them, as the processor writes it. */
  private static URL definitions(Selection selection) throws IOException {
    Schema whole = Bundled.find(DEFINITION).orElseThrow().read().schema().orElseThrow();
    Path file = Files.createTempFile("check", ".qapi");
    file.toFile().deleteOnExit();
    Files.writeString(file, SchemaText.of(selection.select(whole).schema()));
    return file.toUri().toURL();
  }

  private static void check(String what, QmpClient client, URL definitions, int rounds) {
    measure(what, rounds, () -> CompatibilityCheck.run(client, CheckCost.class, definitions));
  }

  private static void measure(String what, int rounds, Runnable action) {
    long[] times = new long[rounds];
    long[] cpu = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long before = System.nanoTime();
      action.run();
      times[round] = System.nanoTime() - before;
      cpu[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
    }
    System.out.printf(
        Locale.ROOT, "%-20s %7.1f %6.1f %6.1f%n", what, times[0] / 1e6, median(times), median(cpu));
  }

  /** Of those rounds in which the JVM is warm. */
  private static double median(long[] times) {
    long[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
    Arrays.sort(warm);
    return warm[warm.length / 2] / 1e6;
  }
}
