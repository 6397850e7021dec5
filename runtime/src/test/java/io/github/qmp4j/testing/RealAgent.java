package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A guest agent for one test, without a guest: it runs beside the test and listens on a Unix socket.
 * Never shut down, suspend or freeze anything through it. Killed and cleaned up by {@link #close}.
 */
public final class RealAgent implements AutoCloseable {

  static final String PROGRAM = "qemu-ga";

  private final Program program;

  private RealAgent(Program program) {
    this.program = program;
  }

  /**
   * @param blocked the names of commands that it shall refuse
   */
  public static RealAgent start(String... blocked) {
    try {
      Path directory = Program.newDirectory("qga");
      RealAgent agent = new RealAgent(Program.start(
          directory,
          List.of(
              NeedsProgramCondition.find(PROGRAM).orElseThrow().toString(),
              "--method=unix-listen",
              "--path=" + directory.resolve("qga"),
              "--statedir=" + directory,
              "--pidfile=" + directory.resolve("pid"),
              "-b", // its long name changed
              String.join(",", blocked))));
      agent.program.awaitSocket(agent.socket());
      return agent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path socket() {
    return program.directory().resolve("qga");
  }

  public Process process() {
    return program.process();
  }

  @Override
  public void close() {
    program.close();
  }
}
