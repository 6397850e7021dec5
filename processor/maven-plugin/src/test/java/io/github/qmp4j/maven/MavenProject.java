package io.github.qmp4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A project of a user, built by a Maven of its own: the one that runs this test, offline, with the
 * artifacts that were just built.
 */
final class MavenProject {

  private static final Path HOME = Path.of(System.getProperty("maven.home"));
  private static final int MINUTES = 5;

  private final Path directory;
  private final Path repository;

  MavenProject(Path directory, Path repository) {
    this.directory = directory;
    this.repository = repository;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text, UTF_8);
  }

  /** Runs {@code mvn compile}, which must succeed. */
  BuildLog compile(String... options) throws IOException, InterruptedException {
    BuildLog log = run(options);
    if (log.status() != 0) {
      throw new AssertionError("mvn compile failed:\n" + log.text());
    }
    return log;
  }

  /** Runs {@code mvn compile}. */
  BuildLog run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    command.add(HOME.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("--batch-mode", "--offline", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(List.of(options));
    command.add("compile");
    return end(new ProcessBuilder(command));
  }

  /** Runs a class of the project, with that class path behind the project's own classes. */
  BuildLog java(String classPath, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        file("target/classes") + File.pathSeparator + classPath,
        main));
    command.addAll(List.of(arguments));
    return end(new ProcessBuilder(command));
  }

  private BuildLog end(ProcessBuilder builder) throws IOException, InterruptedException {
    Path log = Files.createTempFile(directory, "build", ".log");
    builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(builder.command() + " did not end:\n" + Files.readString(log));
    }
    return new BuildLog(process.exitValue(), Files.readString(log, UTF_8));
  }

  /** What Maven, or the application, said. */
  record BuildLog(int status, String text) {

    boolean compiled() {
      return text.contains("Compiling ");
    }
  }
}
