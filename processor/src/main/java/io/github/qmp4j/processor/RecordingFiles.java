package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.Fingerprint;
import io.github.qmp4j.processor.history.Input;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;

/** Files that remember which of them were read, and what was in them. */
final class RecordingFiles implements SourceFiles {

  private final SourceFiles files;
  private final Input.Kind kind;
  private final List<Input> inputs = new ArrayList<>();

  RecordingFiles(SourceFiles files, Input.Kind kind) {
    this.files = files;
    this.kind = kind;
  }

  List<Input> inputs() {
    return inputs;
  }

  @Override
  public InputStream open(String path) throws IOException {
    DigestInputStream digested = new DigestInputStream(files.open(path), Fingerprint.digest());
    return new FilterInputStream(digested) {
      @Override
      public void close() throws IOException {
        super.close();
        inputs.add(new Input(kind, Fingerprint.of(digested.getMessageDigest()), name(path)));
      }
    };
  }

  private String name(String path) {
    return kind == Input.Kind.FILE ? Path.of(path).toAbsolutePath().toString() : path;
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
