package io.github.qmp4j.samples.qmp.shell.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/** What was typed, without secrets: they are not even there for the next line. */
final class Memory extends DefaultHistory {

  private final Predicate<String> secret;

  Memory(Predicate<String> secret) {
    this.secret = secret;
  }

  @Override
  public void add(Instant time, String line) {
    if (!secret.test(line)) {
      super.add(time, line);
    }
  }

  /**
   * The file; if it was not there it is now, for its owner only.
   *
   * @throws IOException if it cannot be used: JLine fails of what is no text, so it is read here
   */
  static Path prepared(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] owned = posix
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];
      Files.createFile(file, owned);
    }
    Files.readAllLines(file);
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return file;
  }
}
