package io.github.qmp4j.maven;

import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run of the compiler plugin: of the sources, or of the tests.
 *
 * @param generated where generated sources are
 * @param classes where classes are
 * @param classPath directories and jars
 * @param sourceRoots where sources are
 * @param status what the compiler plugin writes about its builds
 */
record Compilation(
    Path generated, Path classes, List<Path> classPath, List<Path> sourceRoots, Path status) {

  /** The records of earlier builds, sorted by package. */
  List<Path> records() throws IOException {
    Path directory = generated.resolve(GenerationRecord.DIRECTORY);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.toString().endsWith(GenerationRecord.SUFFIX))
          .sorted()
          .toList();
    }
  }

  /**
   * Removes what a record tells was generated, if it does not hold any more.
   *
   * @return what was done and why; empty if nothing
   */
  Optional<String> check(Path file) throws IOException {
    Optional<GenerationRecord> parsed =
        GenerationRecord.parse(Files.readString(file, StandardCharsets.UTF_8));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    GenerationRecord record = parsed.get();
    if (!hasOwner(record)) {
      remove(record);
      Files.delete(file);
      return Optional.of(record.packageName() + " is gone; removed what was generated for it");
    }
    save(file);
    Optional<String> reason = new Inputs(classes, classPath).changed(record);
    if (reason.isPresent()) {
      remove(record);
      return Optional.of(record.packageName() + " is generated again: " + reason.get());
    }
    if (!Files.isDirectory(status)) {
      // Others than Maven have compiled: the compiler plugin would not remove their classes, and
      // JDK 17 and others crash if classes of records are there that are generated anew.
      removeClasses(record);
    }
    return Optional.empty();
  }

  /** Out of the compiler plugin's way, for the processor to tell what has changed. */
  private void save(Path file) throws IOException {
    Path saved = generated.resolveSibling(generated.getFileName() + GenerationRecord.PREVIOUS);
    Files.createDirectories(saved);
    Files.copy(file, saved.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean hasOwner(GenerationRecord record) {
    String owner = path(record) + "/package-info.java";
    return sourceRoots.stream()
        .filter(root -> !root.startsWith(generated))
        .anyMatch(root -> Files.exists(root.resolve(owner)));
  }

  private void remove(GenerationRecord record) throws IOException {
    for (String type : record.types()) {
      Files.deleteIfExists(generated.resolve(path(record)).resolve(type + ".java"));
    }
    Files.deleteIfExists(classes.resolve(path(record)).resolve(GenerationRecord.RESOURCE));
    removeClasses(record);
  }

  private void removeClasses(GenerationRecord record) throws IOException {
    Path directory = classes.resolve(path(record));
    // Without it the compiler plugin takes the annotated file for changed.
    Files.deleteIfExists(directory.resolve("package-info.class"));
    if (!Files.isDirectory(directory)) {
      return;
    }
    Set<String> types = Set.copyOf(record.types());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.class")) {
      for (Path old : files) {
        if (types.contains(outermost(old))) {
          Files.delete(old);
        }
      }
    }
  }

  /** {@code BlockdevOptions} for {@code BlockdevOptions$Qcow2.class}. */
  private static String outermost(Path classFile) {
    return classFile.getFileName().toString().split("[$.]", 2)[0];
  }

  private static String path(GenerationRecord record) {
    return record.packageName().replace('.', '/');
  }
}
