package io.github.qmp4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What generating costs: the CPU of a cold javac that generates an API and compiles it, against one
 * that compiles the same sources without the processor, and one whose processor does nothing but
 * hand over the same sources, finished. The last is what no generator can be cheaper than: javac
 * enters generated sources twice more than others. And what codecs cost: the same sources against
 * those with empty codecs.
 *
 * <p>Arguments: a schema (a bundled definition's name or a root file); then, optionally, the number
 * of rounds, and a QEMU source tree, whose own generator is measured as well. Rounds are
 * interleaved, so that a busy machine is unfair to all.
 */
public final class CompileCost {

  private static final Map<String, String> SELECTIONS = selections();

  /** What Maven passes for an application that is set up as the README says. */
  private static final List<String> AS_MAVEN = List.of("-g", "--release", "17");

  private final String schema;
  private final int rounds;

  private CompileCost(String schema, int rounds) {
    this.schema = schema;
    this.rounds = rounds;
  }

  private static Map<String, String> selections() {
    Map<String, String> selections = new LinkedHashMap<>();
    selections.put(
        "four commands",
        "commands = {\"query-status\", \"stop\", \"cont\", \"quit\"}, events = {}");
    selections.put("ten commands", ten("query-name"));
    // What is told of an image is larger than all else that these ten need.
    selections.put("ten, query-block", ten("query-block"));
    selections.put("whole schema", "unstable = true");
    return selections;
  }

  private static String ten(String tenth) {
    return "commands = {\"query-status\", \"stop\", \"cont\", \"quit\", \"query-version\","
        + " \"block_resize\", \"device_add\", \"device_del\", \"system_powerdown\", \"" + tenth
        + "\"}, events = {\"STOP\", \"RESUME\", \"SHUTDOWN\", \"DEVICE_DELETED\"}";
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    new CompileCost(args.length > 0 ? args[0] : "qemu-7.2", rounds).run();
    if (args.length > 2) {
      QemuGenerator generator = new QemuGenerator(Path.of(args[2]));
      System.out.printf(
          Locale.ROOT, "QEMU's own generator: %d ms, medians as well%n", generator.cpu(rounds));
    }
  }

  private void run() throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%-16s %8s %10s %10s %10s %10s %10s %12s %8s %8s %8s%n",
        schema.substring(schema.lastIndexOf('/') + 1),
        "files",
        "source KB",
        "class KB",
        "bare ms",
        "javac ms",
        "copy ms",
        "generate ms",
        "codecs",
        "copy",
        "generate");
    for (Map.Entry<String, String> selection : SELECTIONS.entrySet()) {
      measure(selection.getKey(), selection.getValue());
    }
    System.out.println("CPU times of whole processes, medians of " + rounds + " rounds.");
  }

  private void measure(String name, String selection) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("compile-cost");
    try {
      Path annotation =
          Files.createDirectories(work.resolve("input/api")).resolve("package-info.java");
      Files.writeString(
          annotation,
          "@io.github.qmp4j.QmpApi(schema = \"" + schema + "\", " + selection
              + ")\npackage api;\n");
      long[] bare = new long[rounds];
      long[] plain = new long[rounds];
      long[] copying = new long[rounds];
      long[] generating = new long[rounds];
      Path sources = work.resolve("sources");
      for (int round = 0; round < rounds; round++) {
        Path classes = work.resolve("classes" + round);
        generating[round] = javac(
            List.of(
                "-processor", "io.github.qmp4j.processor.QmpProcessor", "-s", sources.toString()),
            classes,
            List.of(annotation));
        List<Path> generated = files(sources, ".java");
        plain[round] = plainly(work.resolve("plain" + round), generated, annotation);
        Path emptied = work.resolve("emptied");
        WithoutCodecs.copy(generated, sources, emptied);
        bare[round] = plainly(work.resolve("bare" + round), files(emptied, ".java"), annotation);
        copying[round] = javac(
            List.of(
                "-processor",
                CopyProcessor.class.getName(),
                "-A" + CopyProcessor.FROM + "=" + sources,
                "-s",
                work.resolve("copies").toString()),
            work.resolve("copied" + round),
            List.of(annotation));
      }
      System.out.printf(
          Locale.ROOT,
          "%-16s %8d %10d %10d %10d %10d %10d %12d %8.2f %8.2f %8.2f%n",
          name,
          files(sources, ".java").size(),
          kilobytes(files(sources, ".java")),
          kilobytes(files(work.resolve("classes0"), ".class")),
          median(bare),
          median(plain),
          median(copying),
          median(generating),
          (double) median(plain) / median(bare),
          (double) median(copying) / median(plain),
          (double) median(generating) / median(plain));
    } finally {
      delete(work);
    }
  }

  private static long plainly(Path classes, List<Path> generated, Path annotation)
      throws IOException, InterruptedException {
    List<Path> all = new ArrayList<>(generated);
    all.add(annotation);
    return javac(List.of("-proc:none"), classes, all);
  }

  private static long javac(List<String> options, Path classes, List<Path> sources)
      throws IOException, InterruptedException {
    Files.createDirectories(classes);
    int s = options.indexOf("-s");
    if (s >= 0) {
      delete(Path.of(options.get(s + 1)));
      Files.createDirectories(Path.of(options.get(s + 1)));
    }
    Path arguments = classes.resolveSibling(classes.getFileName() + ".args");
    List<String> lines = new ArrayList<>(options);
    lines.addAll(AS_MAVEN);
    lines.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    sources.forEach(source -> lines.add(source.toString()));
    Files.write(arguments, lines);
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CompileOnce.class.getName(),
            "@" + arguments)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IOException("javac failed");
    }
    return Long.parseLong(output);
  }

  private static List<Path> files(Path directory, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static long kilobytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes / 1000;
  }

  static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
