package io.github.qmp4j.samples.qmp;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Does in the build what short runs do, so that their classes come into the archive that lies beside the
 * jar. Its arguments are a schema file that has one of each, and the address of a server that is not there.
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] args) {
    run("schema", "check", args[0]);
    run("schema", "check", "qemu-10.2"); // a whole one, for what the small one lacks
    run("exec", args[1], "query-status");
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.commandLine(args).setOut(nowhere).setErr(nowhere).execute(args);
  }
}
