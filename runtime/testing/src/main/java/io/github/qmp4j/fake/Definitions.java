package io.github.qmp4j.fake;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds what a server shall be made from: a bundled definition by its name, or files. */
final class Definitions {

  /** Reading one takes longer than most tests; they never change, and there are few of them. */
  private static final Map<String, Served> BUNDLED = new ConcurrentHashMap<>();

  /** What a server made from files says it is, unless it is told another release. */
  private static final String UNKNOWN_RELEASE = "99.0";

  private Definitions() {}

  /**
   * @throws IllegalArgumentException if there is none of that name, or the files are wrong
   */
  static Served find(String name) {
    return Bundled.find(name).isPresent()
        ? BUNDLED.computeIfAbsent(name, Definitions::bundled)
        : files(name);
  }

  private static Served bundled(String name) {
    Schema schema = schema(name, Bundled.find(name).orElseThrow().read());
    Family family = Family.of(name).orElseThrow();
    return new Served(name, schema, family, name.substring(name.lastIndexOf('-') + 1));
  }

  private static Served files(String name) {
    if (!SchemaReader.isText(name) && !isFile(name)) {
      throw new IllegalArgumentException("there is no definition '" + name + "'; there are "
          + Bundled.names() + ", and no such file");
    }
    SchemaReader reader = SchemaReader.lenient().namedAfter(Bundled::nearest);
    Schema schema = schema(name, reader.read(SourceFiles.fileSystem(), name));
    return new Served(name, schema, family(schema), UNKNOWN_RELEASE);
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException notOfThisSystem) {
      return false;
    }
  }

  private static Schema schema(String name, ReadResult result) {
    return result
        .schema()
        .orElseThrow(() -> new IllegalArgumentException("cannot serve " + name + ":\n"
            + result.errors().stream().map(Problem::render).collect(Collectors.joining("\n"))));
  }

  /** An agent is recognised by the one command that each client of an agent begins with. */
  private static Family family(Schema schema) {
    return schema.command("guest-sync").isPresent() ? Family.QGA : Family.QEMU;
  }
}
