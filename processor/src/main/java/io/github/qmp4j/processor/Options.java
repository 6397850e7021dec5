package io.github.qmp4j.processor;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processor's options.
 *
 * @param schemaPath {@code -Aqmp.schemaPath}: directories in which relative schema files are looked
 *     up, separated as in a class path
 * @param untyped {@code -Aqmp.untyped}: ends of the paths of text documents in which what has no type
 *     is any JSON, separated by commas
 */
record Options(List<Path> schemaPath, List<String> untyped) {

  private static final String SCHEMA_PATH = "qmp.schemaPath";

  private static final String UNTYPED = "qmp.untyped";

  static final Set<String> SUPPORTED = Set.of(SCHEMA_PATH, UNTYPED);

  static Options of(Map<String, String> options) {
    return new Options(
        split(options, SCHEMA_PATH, File.pathSeparator).map(Path::of).toList(),
        split(options, UNTYPED, ",").map(String::strip).toList());
  }

  private static Stream<String> split(Map<String, String> options, String name, String separator) {
    return Arrays.stream(options.getOrDefault(name, "").split(separator))
        .filter(part -> !part.isBlank());
  }

  /** Whether that text document may have members without a type. */
  boolean toleratesUntyped(String file) {
    return untyped.stream().anyMatch(end -> file.equals(end) || file.endsWith("/" + end));
  }
}
