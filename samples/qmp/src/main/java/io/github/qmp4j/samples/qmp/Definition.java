package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A definition as it is named on the command line: a root file, or the name of a bundled one where
 * there is no such file.
 */
record Definition(String name) {

  ReadResult read(SchemaReader reader) {
    Optional<Bundled> bundled = Files.exists(Path.of(name)) ? Optional.empty() : Bundled.find(name);
    return bundled
        .map(b -> reader.read(b.files(), b.root()))
        .orElseGet(() -> reader.read(SourceFiles.fileSystem(), name));
  }

  /** As {@link #read}, with the sentences that come along for bundled ones. */
  ReadResult describe(SchemaReader reader) {
    boolean file = Files.exists(Path.of(name));
    return file || Bundled.find(name).isEmpty()
        ? read(reader)
        : Bundled.find(name).orElseThrow().read();
  }

  /** How it is called in a document: without directories. */
  String title() {
    return name.replaceAll("[^,]*/", "");
  }
}
