package io.github.qmp4j.processor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Files of earlier builds in the compiler's output. A compiler that keeps its output elsewhere than in
 * the file system has none lying about.
 */
final class Leftovers {

  private final Filer filer;

  Leftovers(Filer filer) {
    this.filer = filer;
  }

  /**
   * Removes a generated type with all that was compiled from it. Without its source it is not known to
   * be generated, and stays.
   */
  void remove(String packageName, String type) {
    if (delete(find(StandardLocation.SOURCE_OUTPUT, packageName, type + ".java"))) {
      removeClasses(packageName, type);
    }
  }

  /** Removes the class and those nested in it; true if there was one. */
  boolean removeClasses(String packageName, String type) {
    return find(StandardLocation.CLASS_OUTPUT, packageName, type + ".class")
        .map(file -> removeClasses(file.getParent(), type))
        .orElse(false);
  }

  private static boolean removeClasses(Path directory, String type) {
    boolean removed = false;
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> classes =
          Files.newDirectoryStream(directory, type + "{.class,$*.class}")) {
        for (Path file : classes) {
          removed |= Files.deleteIfExists(file);
        }
      } catch (IOException stays) {
        // An old class too many harms nobody who does not use it.
      }
    }
    return removed;
  }

  private static boolean delete(Optional<Path> file) {
    try {
      return file.isPresent() && Files.deleteIfExists(file.get());
    } catch (IOException stays) {
      return false;
    }
  }

  private Optional<Path> find(JavaFileManager.Location location, String packageName, String name) {
    try {
      return Optional.of(Path.of(filer.getResource(location, packageName, name).toUri()));
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException inMemory) {
      return Optional.empty();
    }
  }
}
