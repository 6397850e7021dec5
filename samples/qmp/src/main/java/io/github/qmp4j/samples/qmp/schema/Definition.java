package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.samples.qmp.server.MonitorOptions;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A definition as it is named on the command line: a root file, a captured file, the address of a
 * running server, or the name of a bundled one where there is no such file.
 */
record Definition(String name) {

  private static final Pattern ADDRESS = Pattern.compile("(unix|tcp):.+|[^/\\\\]+:[0-9]+");

  ReadResult read(SchemaReader reader) {
    return address()
        .map(address -> reader.read(new LiveSchema(address), name))
        .or(() -> bundled().map(b -> reader.read(b.files(), b.root())))
        .orElseGet(() -> reader.read(files(), name));
  }

  /** As {@link #read}, with the sentences that come along for bundled ones. */
  ReadResult describe(SchemaReader reader) {
    return address().isPresent() || bundled().isEmpty()
        ? read(reader)
        : bundled().get().read();
  }

  /** How it is called in a document: without directories. */
  String title() {
    return name.replaceAll("[^,]*/", "");
  }

  /** Where nothing has that name, but it looks like that of a bundled one, those are told. */
  private SourceFiles files() {
    return Family.of(name).isEmpty() || Files.exists(Path.of(name))
        ? SourceFiles.fileSystem()
        : path -> {
          throw new IOException(
              "no such file, and bundled are " + String.join(", ", Bundled.names()));
        };
  }

  private Optional<Bundled> bundled() {
    return Files.exists(Path.of(name)) ? Optional.empty() : Bundled.find(name);
  }

  /** Of a server; a socket is one even without {@code unix:} before it. */
  private Optional<QmpAddress> address() {
    return ADDRESS.matcher(name).matches() || isSocket()
        ? Optional.of(MonitorOptions.parsed(name))
        : Optional.empty();
  }

  /** By what stat tells: for the JDK a pipe, such as a shell's {@code <(…)}, is the same. */
  private boolean isSocket() {
    try {
      int mode = (int) Files.getAttribute(Path.of(name), "unix:mode");
      return (mode & 0xF000) == 0xC000;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
