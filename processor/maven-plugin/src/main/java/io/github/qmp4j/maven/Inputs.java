package io.github.qmp4j.maven;

import io.github.qmp4j.processor.history.Fingerprint;
import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.history.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files that definitions are read from, as they are now. Contents count, not times. */
final class Inputs {

  private final List<Path> places;

  /**
   * @param classes where the compiler writes, which is searched first
   * @param classPath directories and jars
   */
  Inputs(Path classes, List<Path> classPath) {
    this.places = Stream.concat(Stream.of(classes), classPath.stream()).toList();
  }

  /** What has changed since the record was written, in words; empty if it still holds. */
  Optional<String> changed(GenerationRecord record) throws IOException {
    String generator = GenerationRecord.currentGenerator();
    if (!record.generator().equals(generator)) {
      return Optional.of("by " + generator + " instead of " + record.generator());
    }
    for (Input input : record.inputs()) {
      Optional<String> hash =
          input.kind() == Input.Kind.FILE ? file(Path.of(input.name())) : resource(input.name());
      if (hash.isEmpty()) {
        return Optional.of(input.name() + " is gone");
      }
      if (!hash.get().equals(input.hash())) {
        return Optional.of(input.name() + " has changed");
      }
    }
    return Optional.empty();
  }

  private Optional<String> resource(String name) throws IOException {
    for (Path place : places) {
      Optional<String> hash =
          Files.isDirectory(place) ? file(place.resolve(name)) : entry(place, name);
      if (hash.isPresent()) {
        return hash;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> file(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream content = Files.newInputStream(file)) {
      return Optional.of(Fingerprint.of(content));
    }
  }

  private static Optional<String> entry(Path jar, String name) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return Optional.of(Fingerprint.of(content));
      }
    }
  }
}
