package io.github.qmp4j.processor;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The processor's options.
 *
 * @param schemaPath {@code -Aqmp.schemaPath}: directories in which relative schema files are looked
 *     up, separated as in a class path
 */
record Options(List<Path> schemaPath) {

  private static final String SCHEMA_PATH = "qmp.schemaPath";

  static final Set<String> SUPPORTED = Set.of(SCHEMA_PATH);

  static Options of(Map<String, String> options) {
    String path = options.getOrDefault(SCHEMA_PATH, "");
    return new Options(Arrays.stream(path.split(File.pathSeparator))
        .filter(directory -> !directory.isBlank())
        .map(Path::of)
        .toList());
  }
}
