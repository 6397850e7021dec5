package io.github.qmp4j.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What programs cost from their start to their end, whatever they are written in. */
final class WholeProcess {

  /** Runs the command that its arguments are, and tells what that took. */
  private static final String CHILD = """
      import resource, subprocess, sys
      subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
      usage = resource.getrusage(resource.RUSAGE_CHILDREN)
      print(int(1000 * (usage.ru_utime + usage.ru_stime)))
      """;

  private WholeProcess() {}

  /** The CPU time of a command in milliseconds, that of its threads and children included. */
  static long cpu(String... command) throws IOException, InterruptedException {
    List<String> child = new ArrayList<>(List.of("python3", "-c", CHILD));
    child.addAll(List.of(command));
    Process process =
        new ProcessBuilder(child).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return Long.parseLong(output);
  }
}
