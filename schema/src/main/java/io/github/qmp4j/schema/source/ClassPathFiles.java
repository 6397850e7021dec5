package io.github.qmp4j.schema.source;

import java.io.IOException;
import java.io.InputStream;

/** Resources of a class loader. */
final class ClassPathFiles implements SourceFiles {

  private final ClassLoader loader;

  ClassPathFiles(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream stream = loader.getResourceAsStream(path);
    if (stream == null) {
      throw new IOException("no such resource");
    }
    return stream;
  }
}
