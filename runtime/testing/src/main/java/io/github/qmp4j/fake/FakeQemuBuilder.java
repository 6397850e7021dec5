package io.github.qmp4j.fake;

import io.github.qmp4j.fake.door.Door;
import io.github.qmp4j.fake.door.MemoryDoor;
import io.github.qmp4j.fake.door.SocketDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** How a {@link FakeQemu} shall be. */
public final class FakeQemuBuilder {

  @FunctionalInterface
  private interface Opening {
    Door open() throws IOException;
  }

  private Served served;
  private Opening opening = SocketDoor::unix;
  private boolean pretty;

  FakeQemuBuilder(Served served) {
    this.served = served;
  }

  /** On a free TCP port of this machine, which others cannot reach. */
  public FakeQemuBuilder tcp() {
    opening = SocketDoor::tcp;
    return this;
  }

  /** On a Unix socket there, where nothing must be yet. */
  public FakeQemuBuilder unix(Path socket) {
    opening = () -> SocketDoor.unix(socket);
    return this;
  }

  /**
   * In memory: no file, no port, and only {@link FakeQemu#connect()} and {@link FakeQemu#connectAgent()}
   * lead to it. All else is as on a socket, apart from passing file descriptors.
   */
  public FakeQemuBuilder inMemory() {
    opening = MemoryDoor::new;
    return this;
  }

  /** Each message over several lines, as a monitor with {@code pretty=on}. */
  public FakeQemuBuilder pretty() {
    pretty = true;
    return this;
  }

  /**
   * The release that it says it is, such as {@code 9.1.2}. Without this it is that of the bundled
   * definition, and 99.0 for files, which do not tell.
   *
   * @throws IllegalArgumentException if it is not one to three numbers with points between
   */
  public FakeQemuBuilder release(String release) {
    served = served.as(release);
    return this;
  }

  /**
   * @throws UncheckedIOException if one cannot listen there
   */
  public FakeQemu start() {
    try {
      return new FakeQemu(new Machine(served, opening.open(), pretty));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen: " + e.getMessage(), e);
    }
  }
}
