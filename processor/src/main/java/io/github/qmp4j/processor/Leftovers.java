package io.github.qmp4j.processor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
      removeClasses(packageName, Set.of(type));
    }
  }

  /**
   * Removes the classes of those types, and those nested in them.
   *
   * @return the types that had one
   */
  Set<String> removeClasses(String packageName, Set<String> types) {
    return find(StandardLocation.CLASS_OUTPUT, packageName, "package-info.class")
        .map(file -> removeClasses(file.getParent(), types))
        .orElse(Set.of());
  }

  private static Set<String> removeClasses(Path directory, Set<String> types) {
    Set<String> removed = new HashSet<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> classes = Files.newDirectoryStream(directory, "*.class")) {
        for (Path file : classes) {
          String type = outermost(file.getFileName().toString());
          if (types.contains(type) && delete(Optional.of(file))) {
            removed.add(type);
          }
        }
      } catch (IOException stays) {
        // An old class too many harms nobody who does not use it.
      }
    }
    return removed;
  }

  /** {@code BlockdevOptions} for {@code BlockdevOptions$Qcow2.class}. */
  private static String outermost(String classFile) {
    int nested = classFile.indexOf('$');
    return classFile.substring(0, nested < 0 ? classFile.lastIndexOf('.') : nested);
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
