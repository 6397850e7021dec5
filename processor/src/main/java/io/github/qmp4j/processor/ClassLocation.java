package io.github.qmp4j.processor;

import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Where the classes of generated types go. Without {@code -d} javac puts them beside their sources, but
 * what a processor wants to have in the class output into the working directory, whatever its package.
 */
final class ClassLocation {

  private static final String PACKAGE = "io.github.qmp4j.generated";
  private static final String NAME = "probe";

  private ClassLocation() {}

  static StandardLocation of(Filer filer) {
    try {
      String path = filer
          .getResource(StandardLocation.CLASS_OUTPUT, PACKAGE, NAME)
          .toUri()
          .getPath();
      return path == null || path.endsWith(PACKAGE.replace('.', '/') + "/" + NAME)
          ? StandardLocation.CLASS_OUTPUT
          : StandardLocation.SOURCE_OUTPUT;
    } catch (IOException unknown) {
      return StandardLocation.CLASS_OUTPUT;
    } catch (IllegalArgumentException noSuchLocation) {
      return StandardLocation.SOURCE_OUTPUT; // Eclipse's compiler, without -d
    }
  }
}
