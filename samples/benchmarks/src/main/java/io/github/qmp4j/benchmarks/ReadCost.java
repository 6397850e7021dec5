package io.github.qmp4j.benchmarks;

import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;

/**
 * What reading and checking a schema costs: in a warm JVM, and in cold processes, a JVM as it comes and
 * {@code qmp schema check}, against QEMU's own front end; and, with the planning of the Java for it,
 * against QEMU's own generator.
 *
 * <p>Arguments: a QEMU source tree (its main schema is read; if the tree has {@code scripts},
 * those are the peers), and optionally the number of cold rounds. To be run where {@link #LAUNCHER} is.
 */
public final class ReadCost {

  private static final int WARM_ROUNDS = 200;

  /** QEMU's front end, reading the file that is the second argument. */
  private static final String PEER = """
      import sys
      sys.path.insert(0, sys.argv[1])
      from qapi.schema import QAPISchema
      QAPISchema(sys.argv[2])
      """;

  private static final Path LAUNCHER = Path.of("samples/qmp/target/qmp");

  private ReadCost() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("usage: ReadCost TREE [ROUNDS]");
      System.exit(2);
    }
    Path tree = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 11;
    String schema = tree.resolve("qapi/qapi-schema.json").toString();
    System.out.printf(Locale.ROOT, "warm JVM, median of the last 100: %d ms%n", warm(schema));
    boolean peer = Files.isDirectory(tree.resolve("scripts/qapi"));
    boolean built = Files.isExecutable(LAUNCHER);
    long[] ours = new long[rounds];
    long[] checked = new long[rounds];
    long[] planned = new long[rounds];
    long[] theirs = new long[rounds];
    long[] generated = new long[rounds];
    QemuGenerator generator = new QemuGenerator(tree);
    for (int round = 0; round < rounds; round++) {
      ours[round] = ours(schema);
      planned[round] = ours(schema, "plan");
      if (built) {
        String launcher = LAUNCHER.toString();
        checked[round] = WholeProcess.cpu(launcher, "schema", "check", schema);
      }
      if (peer) {
        String scripts = tree.resolve("scripts").toString();
        theirs[round] = WholeProcess.cpu("python3", "-c", PEER, scripts, schema);
      }
      if (generator.isThere()) {
        generated[round] = generator.cpu();
      }
    }
    long theirsUsually = median(theirs);
    print("cold JVM", median(ours), theirsUsually);
    print("qmp schema check", median(checked), theirsUsually);
    print("QEMU's front end", theirsUsually, theirsUsually);
    long generatedUsually = median(generated);
    print("cold JVM, with planning", median(planned), generatedUsually);
    print("QEMU's generator", generatedUsually, generatedUsually);
  }

  private static void print(String who, long millis, long peer) {
    if (millis > 0) {
      String ratio = peer > 0 ? String.format(Locale.ROOT, "%5.2f", (double) millis / peer) : "";
      System.out.printf(Locale.ROOT, "%-24s %5d ms CPU %s%n", who, millis, ratio);
    }
  }

  private static long warm(String schema) {
    long[] times = new long[WARM_ROUNDS];
    for (int round = 0; round < WARM_ROUNDS; round++) {
      long start = System.nanoTime();
      SchemaReader.lenient().read(SourceFiles.fileSystem(), schema).schema().orElseThrow();
      times[round] = System.nanoTime() - start;
    }
    return median(Arrays.copyOfRange(times, WARM_ROUNDS / 2, WARM_ROUNDS)) / 1_000_000;
  }

  private static long ours(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", processorPath(), ReadOnce.class.getName()));
    command.addAll(List.of(arguments));
    return WholeProcess.cpu(command.toArray(new String[0]));
  }

  /** What those have on their processor path who compile definitions, but for what writes sources. */
  private static String processorPath() {
    return Stream.of(ReadOnce.class, SchemaReader.class, JavaPlanner.class, JsonParser.class)
        .map(part -> part.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
