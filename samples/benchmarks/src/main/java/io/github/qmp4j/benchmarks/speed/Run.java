package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that has ended.
 *
 * @param output what it wrote to its standard output
 * @param errors and to its standard error
 */
record Run(String output, String errors) {

  private static final long PATIENCE_SECONDS = 180;

  /**
   * Runs it; to files, for a pipe that is full would stop it.
   *
   * @throws IOException if it failed or took minutes; the message has its own words
   */
  static Run of(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("speed", ".out");
    Path errors = Files.createTempFile("speed", ".err");
    Process process = new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Run run = new Run(Files.readString(output), read(errors));
      if (!ended || process.exitValue() != 0) {
        String how = ended ? "failed" : "takes longer than " + PATIENCE_SECONDS + " s";
        throw new IOException(String.join(" ", command) + " " + how + ": " + run.errors());
      }
      return run;
    } finally {
      process.destroyForcibly();
      Files.delete(output);
      Files.delete(errors);
    }
  }

  private static String read(Path errors) throws IOException {
    return new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
  }

  /** What it wrote last to its standard error. */
  String lastError() {
    return errors.substring(errors.lastIndexOf('\n') + 1);
  }
}
