package io.github.qmp4j.schema;

import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Files whose root has been looked into to see what it is. It is opened once: whoever records what is
 * read must not see a part of it.
 */
final class RootFile implements SourceFiles {

  private static final int BEGINNING = 4096;

  private final SourceFiles files;
  private final String root;
  private final byte[] bytes;

  RootFile(SourceFiles files, String root) {
    this.files = files;
    this.root = files.root(root);
    this.bytes = bytes(files, this.root);
  }

  /** Null if it cannot be read; who opens it then is told why. */
  private static byte[] bytes(SourceFiles files, String root) {
    try (InputStream stream = files.open(root)) {
      return stream.readNBytes(Limits.FILE_SIZE + 1);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** Some of it; nothing if it cannot be read. */
  String beginning() {
    return bytes == null
        ? ""
        : new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.UTF_8);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return bytes != null && path.equals(root) ? new ByteArrayInputStream(bytes) : files.open(path);
  }

  @Override
  public String root(String path) {
    return files.root(path);
  }

  @Override
  public String identity(String path) {
    return files.identity(path);
  }

  @Override
  public String resolve(String includer, String include) {
    return files.resolve(includer, include);
  }
}
