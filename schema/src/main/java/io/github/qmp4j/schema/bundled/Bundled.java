package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition that comes with the library.
 *
 * @param name such as {@code qemu-7.2}
 * @param files where it is read from
 * @param root the file to start with
 */
public record Bundled(String name, SourceFiles files, String root) {

  private static final String DIRECTORY = "io/github/qmp4j/schema/bundled/";

  /** All names there are; of each program the oldest release first. */
  private static final List<String> NAMES = List.of(
      "qemu-7.2",
      "qemu-10.0",
      "qemu-10.2",
      "qemu-11.1",
      "qga-7.2",
      "qga-10.0",
      "qga-10.2",
      "qsd-7.2",
      "qsd-10.0",
      "qsd-10.2");

  /**
   * Reads it. A command or event that has no documentation, as none of them has, gets one sentence
   * that says what it is for.
   */
  public ReadResult read() {
    ReadResult result = SchemaReader.lenient().read(files, root);
    return new ReadResult(
        result.schema().map(Summaries.load()::describe), result.problems(), result.files());
  }

  /** What there is to choose from. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The definition that has most in common with a schema of those commands and events, with its
   * sentences; of several the newest. Empty if none has any of them.
   */
  public static Optional<Schema> nearest(Set<String> vocabulary) {
    Optional<Bundled> nearest = Optional.empty();
    double most = 0;
    for (String name : NAMES) {
      Bundled bundled = find(name).orElseThrow();
      double likeness = Vocabulary.of(bundled).likeness(vocabulary);
      if (likeness > 0 && likeness >= most) {
        nearest = Optional.of(bundled);
        most = likeness;
      }
    }
    return nearest.flatMap(bundled -> bundled.read().schema());
  }

  /** The definition of that name; empty if there is none. */
  public static Optional<Bundled> find(String name) {
    SourceFiles files = SourceFiles.classPath(Bundled.class.getClassLoader());
    return NAMES.contains(name)
        ? Optional.of(new Bundled(name, files, DIRECTORY + name + "/" + Importer.ROOT))
        : Optional.empty();
  }
}
