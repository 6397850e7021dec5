package io.github.qmp4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** QEMU's own code generator, run on the schema of its own tree. */
record QemuGenerator(Path tree) {

  /** The median CPU time of a run, in milliseconds. */
  long cpu(int rounds) throws IOException, InterruptedException {
    long[] times = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      times[round] = run();
    }
    return CompileCost.median(times);
  }

  private long run() throws IOException, InterruptedException {
    Path out = Files.createTempDirectory("qapi-gen");
    try {
      Process process = new ProcessBuilder(
              "python3",
              tree.resolve("scripts/qapi-gen.py").toString(),
              "-o",
              out.toString(),
              tree.resolve("qapi/qapi-schema.json").toString())
          .redirectErrorStream(true)
          .redirectOutput(out.resolve("log").toFile())
          .start();
      Duration used = Duration.ZERO;
      while (process.isAlive()) {
        // Gone with the process; so the last look is what it has used, but for a moment.
        used = process.info().totalCpuDuration().orElse(used);
        Thread.sleep(2);
      }
      if (process.exitValue() != 0) {
        throw new IOException("qapi-gen.py failed: " + Files.readString(out.resolve("log")));
      }
      return used.toMillis();
    } finally {
      CompileCost.delete(out);
    }
  }
}
