package io.github.qmp4j.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.tools.ToolProvider;

/** Runs javac once with the given arguments and prints this process's CPU time in milliseconds. */
final class CompileOnce {

  private CompileOnce() {}

  public static void main(String[] args) {
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
    if (status != 0) {
      System.err.println("javac failed: " + List.of(args));
      System.exit(status);
    }
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() / 1_000_000);
  }
}
