package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A storage daemon for one test. Killed and cleaned up by {@link #close}. */
public final class RealStorageDaemon implements AutoCloseable {

  static final String PROGRAM = "qemu-storage-daemon";

  private final Program program;

  private RealStorageDaemon(Program program) {
    this.program = program;
  }

  public static RealStorageDaemon start() {
    try {
      Path directory = Program.newDirectory("qsd");
      Path ready = directory.resolve("ready");
      return new RealStorageDaemon(Program.startAndAwait(
          ready,
          directory,
          List.of(
              PROGRAM,
              "--chardev",
              "socket,id=c,path=" + directory.resolve("qmp") + ",server=on,wait=off",
              "--monitor",
              "chardev=c",
              "--chardev",
              "socket,id=ready,path=" + ready,
              "--monitor",
              "chardev=ready")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path socket() {
    return program.directory().resolve("qmp");
  }

  public Process process() {
    return program.process();
  }

  @Override
  public void close() {
    program.close();
  }
}
