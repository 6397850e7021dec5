package io.github.qmp4j.schema.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Texts by path. */
final class InMemoryFiles implements SourceFiles {

  private final Map<String, String> files;

  InMemoryFiles(Map<String, String> files) {
    this.files = Map.copyOf(files);
  }

  @Override
  public InputStream open(String path) throws IOException {
    String text = files.get(path);
    if (text == null) {
      throw new IOException("no such file");
    }
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
