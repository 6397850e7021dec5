package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The records of this and earlier builds, beside the generated sources. Where a compiler keeps none
 * there is nothing to compare with, which is no reason to fail.
 */
final class Records {

  private final Filer filer;

  /** What the root of the sources can be called; a compiler of several modules knows one in each. */
  private final List<String> roots;

  /**
   * @param module of the annotated package; null or without a name if there are none
   */
  Records(Filer filer, @Nullable ModuleElement module) {
    this.filer = filer;
    this.roots = module == null || module.isUnnamed()
        ? List.of("")
        : List.of("", module.getQualifiedName() + "/");
  }

  /** What an earlier build has left, or what the Maven goal has saved of it. */
  Optional<GenerationRecord> find(String packageName) {
    for (String root : roots) {
      try {
        Path file = Path.of(filer
            .getResource(StandardLocation.SOURCE_OUTPUT, root, path(packageName))
            .toUri());
        return read(file).or(() -> read(saved(file)));
      } catch (IOException | IllegalArgumentException | FileSystemNotFoundException nowhere) {
        // Perhaps it is in the module.
      }
    }
    return Optional.empty();
  }

  /** From {@code annotations/META-INF/qmp4j/NAME} to {@code annotations.previous/NAME}. */
  private static Path saved(Path file) {
    Path sources = file.getParent().getParent().getParent();
    return sources
        .resolveSibling(sources.getFileName() + GenerationRecord.PREVIOUS)
        .resolve(file.getFileName());
  }

  private static Optional<GenerationRecord> read(Path file) {
    try {
      return Files.exists(file)
          ? GenerationRecord.parse(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  void write(GenerationRecord record, Element origin) {
    for (String root : roots) {
      try (Writer writer = filer
          .createResource(StandardLocation.SOURCE_OUTPUT, root, path(record.packageName()), origin)
          .openWriter()) {
        writer.write(record.print());
        return;
      } catch (IOException | IllegalArgumentException unsupported) {
        // Without a record the next build generates without comparing.
      }
    }
  }

  private static String path(String packageName) {
    return GenerationRecord.DIRECTORY + "/" + GenerationRecord.fileName(packageName);
  }
}
