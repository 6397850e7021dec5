package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * The records of this and earlier builds, beside the generated sources. Where a compiler keeps none
 * there is nothing to compare with, which is no reason to fail.
 */
final class Records {

  private final Filer filer;

  Records(Filer filer) {
    this.filer = filer;
  }

  /** What an earlier build has left. */
  Optional<GenerationRecord> find(String packageName) {
    try (InputStream stream = filer
        .getResource(StandardLocation.SOURCE_OUTPUT, "", path(packageName))
        .openInputStream()) {
      return GenerationRecord.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException absent) {
      return Optional.empty();
    }
  }

  void write(GenerationRecord record, Element origin) {
    try (Writer writer = filer
        .createResource(StandardLocation.SOURCE_OUTPUT, "", path(record.packageName()), origin)
        .openWriter()) {
      writer.write(record.print());
    } catch (IOException | IllegalArgumentException unsupported) {
      // Without a record the next build generates without comparing.
    }
  }

  private static String path(String packageName) {
    return GenerationRecord.DIRECTORY + "/" + GenerationRecord.fileName(packageName);
  }
}
