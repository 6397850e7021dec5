package io.github.qmp4j.samples.qmp;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standard output. What prints to it keeps to itself that it cannot be written. */
final class StandardOutput extends FileOutputStream {

  private volatile @Nullable IOException fault;

  StandardOutput() {
    super(FileDescriptor.out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      super.write(bytes, from, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  /** Why not all was written; empty if it was, or if its reader had seen enough. */
  Optional<String> fault() {
    return Optional.ofNullable(fault)
        .map(IOException::getMessage)
        .filter(message -> !message.equals("Broken pipe"));
  }
}
