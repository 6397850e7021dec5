package io.github.qmp4j.schema.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Where a schema's files are read from: a directory, memory, a class path, a compiler's file
 * manager.
 *
 * <p>Paths have forward slashes on every system. Two paths are the same file if they are equal after
 * {@link #resolve}; links are not followed for that.
 */
public interface SourceFiles {

  /**
   * Opens a file. The caller reads a bounded number of bytes and closes the stream.
   *
   * @param path the root file's path as the caller gave it, or what {@link #resolve} returned
   * @throws IOException if the file cannot be read; the message says why and is shown to the user
   */
  InputStream open(String path) throws IOException;

  /** The path of {@code include} as written in the file {@code includer}; may climb with "..". */
  default String resolve(String includer, String include) {
    return SourcePath.resolve(includer, include);
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
