package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of a QEMU, for tests that compare with the real thing: {@code -Dqemu.trees=DIR} names
 * a directory with one tree for each release, named by version.
 */
record QemuTree(Path directory) {

  /** Prints for each schema "accept", or "reject" with file name, line and column, 0 if unknown. */
  private static final String HARNESS = """
      import os, sys
      sys.dont_write_bytecode = True
      sys.path.insert(0, sys.argv[1])
      from qapi.schema import QAPISchema
      from qapi.error import QAPIError
      for name in sys.stdin.read().split():
          try:
              QAPISchema(name)
              print('accept')
          except QAPIError as e:
              info = e.info
              place = (os.path.basename(info.fname), info.line) if info else ('', 0)
              print('reject', *place, getattr(e, 'col', None) or 0)
          except Exception:
              print('crash')
      """;

  static List<QemuTree> all() {
    String trees = System.getProperty("qemu.trees");
    if (trees == null) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(Path.of(trees))) {
      return directories
          .filter(directory -> Files.exists(directory.resolve("qapi/qapi-schema.json")))
          .sorted()
          .map(QemuTree::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String version() {
    return directory.getFileName().toString();
  }

  boolean hasFrontEnd() {
    return Files.exists(directory.resolve("scripts/qapi/schema.py"));
  }

  /** The files of the main schema; each can be read on its own. */
  List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("qapi"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** What this QEMU's own front end says of each schema. */
  List<String> verdicts(List<Path> schemas) throws IOException {
    Process python = new ProcessBuilder(
            "python3", "-c", HARNESS, directory.resolve("scripts").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (var in = python.outputWriter(StandardCharsets.UTF_8)) {
      for (Path schema : schemas) {
        in.write(schema + "\n");
      }
    }
    List<String> verdicts = new ArrayList<>();
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(verdicts::add);
    }
    assertThat(verdicts).hasSameSizeAs(schemas);
    return verdicts;
  }

  @Override
  public String toString() {
    return "QEMU " + version();
  }
}
