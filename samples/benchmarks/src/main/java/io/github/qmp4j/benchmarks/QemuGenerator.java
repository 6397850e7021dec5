package io.github.qmp4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** QEMU's own code generator, run on the schema of its own tree. */
record QemuGenerator(Path tree) {

  private Path script() {
    return tree.resolve("scripts/qapi-gen.py");
  }

  /** Whether the tree has more than the schema. */
  boolean isThere() {
    return Files.isRegularFile(script());
  }

  /** The median CPU time of a run, in milliseconds. */
  long cpu(int rounds) throws IOException, InterruptedException {
    long[] times = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      times[round] = cpu();
    }
    return CompileCost.median(times);
  }

  /** The CPU time of one run, in milliseconds. */
  long cpu() throws IOException, InterruptedException {
    Path out = Files.createTempDirectory("qapi-gen");
    try {
      String schema = tree.resolve("qapi/qapi-schema.json").toString();
      return WholeProcess.cpu("python3", script().toString(), "-o", out.toString(), schema);
    } finally {
      CompileCost.delete(out);
    }
  }
}
