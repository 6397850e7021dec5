package io.github.qmp4j.schema.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Where a schema's files are read from: a directory, memory, a class path, a compiler's file
 * manager.
 *
 * <p>Paths have forward slashes on every system. Two paths are the same file if their {@link
 * #identity} is the same; links are not followed for that.
 */
public interface SourceFiles {

  /**
   * Opens a file. The caller reads a bounded number of bytes and closes the stream.
   *
   * @param path what {@link #resolve} or {@link #root} returned
   * @throws IOException if the file cannot be read; the message says why and is shown to the user
   */
  InputStream open(String path) throws IOException;

  /** The path to open for the root file that the caller names. */
  default String root(String path) {
    return resolve("", path);
  }

  /**
   * The path to open for {@code include} as written in the file {@code includer}. Names in an archive
   * or in memory have no "..", so what climbs is worked out here.
   */
  default String resolve(String includer, String include) {
    return SourcePath.normalize(SourcePath.resolve(includer, include));
  }

  /** What a path is compared by, and what modules are named after. */
  default String identity(String path) {
    return SourcePath.normalize(path);
  }

  /** The files of the default file system; relative paths start at the working directory. */
  static SourceFiles fileSystem() {
    return new FileSystemFiles();
  }

  /** Files from memory, text by path. */
  static SourceFiles inMemory(Map<String, String> files) {
    return new InMemoryFiles(files);
  }

  /** Resources of a class loader; paths without a leading slash. */
  static SourceFiles classPath(ClassLoader loader) {
    return new ClassPathFiles(loader);
  }
}
