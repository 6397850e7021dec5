package io.github.qmp4j.schema.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The default file system. */
final class FileSystemFiles implements SourceFiles {

  @Override
  public InputStream open(String path) throws IOException {
    try {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        throw new IOException("is a directory");
      }
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      // The exception's own message is the bare path.
      throw new IOException("no such file", e);
    } catch (InvalidPathException e) {
      throw new IOException("no valid file name", e);
    }
  }
}
