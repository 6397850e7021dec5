package io.github.qmp4j.benchmarks.speed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command lines of our own programs. Where a C compiler is installed the limits and the instant server
 * are in C, otherwise in Java.
 */
final class Tools {

  private static final String PROGRAMS = "io.github.qmp4j.benchmarks.speed.";

  private final Path directory;
  private final boolean inC = isInstalled("cc");

  /**
   * @param directory for compiled programs
   */
  Tools(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    if (inC) {
      compile("raw_loop");
      compile("instant_server");
    }
  }

  static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  private void compile(String program) throws IOException, InterruptedException {
    Path source = directory.resolve(program + ".c");
    try (InputStream in = Tools.class.getResourceAsStream(program + ".c")) {
      Files.copy(in, source);
    }
    String target = directory.resolve(program).toString();
    Run.of(List.of("cc", "-O2", "-o", target, source.toString()));
  }

  String limits() {
    return inC
        ? "raw loop and instant server in C"
        : "no cc, so raw loop and instant server in Java";
  }

  /** What the raw loop is called. */
  String rawName() {
    return inC ? "raw C" : "raw Java, no cc here";
  }

  List<String> rawLoop(String... args) {
    return inC
        ? command(Stream.of(directory.resolve("raw_loop").toString()), args)
        : java("raw.RawLoop", args);
  }

  List<String> instantServer(String... args) {
    return inC
        ? command(Stream.of(directory.resolve("instant_server").toString()), args)
        : java("server.InstantServer", args);
  }

  /** A program in Java, in the JVM that we run in. */
  List<String> java(String type, String... args) {
    return java(System.getProperty("java.class.path"), type, args);
  }

  /**
   * As {@link #java}, with the jars only that an application needs which uses those classes: a JVM looks into
   * every jar on its class path before it opens its first socket.
   */
  List<String> javaWith(List<Class<?>> libraries, String type, String... args) {
    String classPath = Stream.concat(Stream.of(Tools.class), libraries.stream())
        .map(Tools::jar)
        .collect(Collectors.joining(File.pathSeparator));
    return java(classPath, type, args);
  }

  private static String jar(Class<?> of) {
    return Path.of(
            URI.create(of.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static List<String> java(String classPath, String type, String... args) {
    return command(
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            PROGRAMS + type),
        args);
  }

  /**
   * As {@link #java}; compiles in the foreground, or on a busy machine the warm-up would be over before
   * the compiler.
   */
  List<String> warmJava(String type, String... args) {
    List<String> command = java(type, args);
    command.add(1, "-Xbatch");
    return command;
  }

  /** As {@link #java}, with a heap of one size that is all in memory from the start. */
  List<String> javaWithFixedHeap(String type, String... args) {
    List<String> command = java(type, args);
    command.addAll(1, List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch"));
    return command;
  }

  /** Without others that share the first CPU a round trip is the same each time. */
  static List<String> onOneCpu(List<String> command) {
    return isInstalled("taskset")
        ? command(Stream.of("taskset", "-c", "0"), command.toArray(String[]::new))
        : command;
  }

  private static List<String> command(Stream<String> start, String... args) {
    return new ArrayList<>(Stream.concat(start, Arrays.stream(args)).toList());
  }
}
