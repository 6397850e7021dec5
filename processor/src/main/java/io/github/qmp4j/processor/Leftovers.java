package io.github.qmp4j.processor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Files of earlier builds in the compiler's output. A compiler that keeps its output elsewhere than in
 * the file system has none lying about.
 */
final class Leftovers {

  /** Stands in the sources that this processor writes. */
  private static final String MARK = "Generated(\"" + QmpProcessor.class.getName() + "\")";

  private final Filer filer;
  private @Nullable StandardLocation classLocation; // once asked for

  Leftovers(Filer filer) {
    this.filer = filer;
  }

  /**
   * Removes a generated type with all that was compiled from it. Without its source it is not known to
   * be generated, and stays.
   */
  void remove(String packageName, String type) {
    if (removeSource(packageName, type)) {
      removeClasses(packageName, Set.of(type));
    }
  }

  boolean removeSource(String packageName, String type) {
    return delete(find(StandardLocation.SOURCE_OUTPUT, packageName, type + ".java"));
  }

  /**
   * Removes the classes of those types, and those nested in them.
   *
   * @return the types that had one
   */
  Set<String> removeClasses(String packageName, Set<String> types) {
    return classes(packageName)
        .filter(Files::isDirectory)
        .map(directory -> removeClasses(directory, types))
        .orElse(Set.of());
  }

  private static Set<String> removeClasses(Path directory, Set<String> types) {
    Set<String> removed = new HashSet<>();
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
    return removed;
  }

  /**
   * The texts of the source files that are where those of the types are to be written, by type.
   *
   * @param types at least one
   */
  Map<String, String> sources(String packageName, Set<String> types) {
    Map<String, String> sources = new HashMap<>();
    String any = types.iterator().next(); // some file managers make what they are asked for
    Optional<Path> directory =
        find(StandardLocation.SOURCE_OUTPUT, packageName, any + ".java").map(Path::getParent);
    if (directory.filter(Files::isDirectory).isPresent()) {
      for (String type : types) {
        try {
          sources.put(type, Files.readString(directory.get().resolve(type + ".java")));
        } catch (IOException none) {
          // It is not there, or nothing of ours.
        }
      }
    }
    return sources;
  }

  /** Whether the text of a source file says that this processor has written it. */
  static boolean isOurs(String source) {
    return source.contains(MARK);
  }

  boolean hasClass(String packageName, String classFile) {
    return classes(packageName)
        .map(directory -> directory.resolve(classFile))
        .filter(Files::exists)
        .isPresent();
  }

  /** Whether the class path has that class, and it is the one in the compiler's output. */
  boolean isOnClassPath(String packageName, String classFile) {
    Optional<Path> seen = find(StandardLocation.CLASS_PATH, packageName, classFile);
    return seen.isPresent()
        && seen.equals(classes(packageName).map(directory -> directory.resolve(classFile)));
  }

  private Optional<Path> classes(String packageName) {
    if (classLocation == null) {
      classLocation = ClassLocation.of(filer);
    }
    return find(classLocation, packageName, "package-info.class").map(Path::getParent);
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
      return Optional.of(
          Path.of(filer.getResource(location, packageName, name).toUri()).normalize());
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException inMemory) {
      return Optional.empty();
    }
  }
}
