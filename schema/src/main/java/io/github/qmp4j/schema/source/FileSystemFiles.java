package io.github.qmp4j.schema.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The default file system. What is opened is what is written, as only the system knows where
 * {@code link/..} is.
 */
final class FileSystemFiles implements SourceFiles {

  @Override
  public InputStream open(String path) throws IOException {
    try {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        throw new IOException("is a directory");
      } else if (path.endsWith("/") && Files.exists(file)) {
        // The path has lost the slash.
        throw new IOException("not a directory");
      }
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      // The exception's own message begins with the path, as those of the others do.
      throw new IOException("no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("no permission", e);
    } catch (FileSystemException e) {
      throw new IOException(e.getReason(), e);
    } catch (InvalidPathException e) {
      throw new IOException("no valid file name", e);
    }
  }

  @Override
  public String resolve(String includer, String include) {
    return SourcePath.resolve(includer, slashes(include));
  }

  @Override
  public String identity(String path) {
    return SourcePath.normalize(slashes(new File(path).getAbsolutePath()));
  }

  /** A backslash separates only where the system says so. */
  private static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
