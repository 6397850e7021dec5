package io.github.qmp4j.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Hands the files to javac.
 *
 * <p>javac before 23 crashes when a processor generates a record whose class of an earlier build is
 * still visible (JDK-8332297). So old classes are deleted first; where javac has read one already,
 * the only thing left is to say so.
 */
final class GeneratedSources {

  private static final int FIXED_IN = 23;

  private final Filer filer;
  private final Elements elements;

  GeneratedSources(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
  }

  /**
   * Writes all files, or none.
   *
   * @return what kept it from writing
   */
  List<Complaint> write(List<JavaFile> files) {
    List<Complaint> stale =
        Runtime.version().feature() < FIXED_IN ? removeOldRecords(files) : List.of();
    if (!stale.isEmpty()) {
      return stale;
    }
    // All is printed before anything is written.
    List<String> texts = files.stream().map(JavaFile::toString).toList();
    try {
      for (int i = 0; i < files.size(); i++) {
        write(files.get(i), texts.get(i));
      }
      return List.of();
    } catch (IOException e) {
      return List.of(Complaint.error(Attribute.SCHEMA, "cannot write the generated sources: " + e));
    }
  }

  private void write(JavaFile file, String text) throws IOException {
    TypeSpec type = file.typeSpec();
    Element[] origins = type.originatingElements().toArray(Element[]::new);
    try (Writer writer =
        filer.createSourceFile(file.packageName() + "." + type.name(), origins).openWriter()) {
      writer.write(text);
    }
  }

  private List<Complaint> removeOldRecords(List<JavaFile> files) {
    List<Complaint> stale = new ArrayList<>();
    for (JavaFile file : files) {
      if (file.typeSpec().kind() == TypeSpec.Kind.RECORD) {
        String simpleName = file.typeSpec().name();
        boolean deleted = deleteClass(file.packageName(), simpleName);
        String name = file.packageName() + "." + simpleName;
        if (deleted && isReadAlready(name)) {
          stale.add(Complaint.error(
              Attribute.SCHEMA,
              "a class of an earlier build was in the way and has been removed: "
                  + name
                  + "; build again"));
        }
      }
    }
    return stale;
  }

  private boolean deleteClass(String packageName, String simpleName) {
    try {
      Path old = Path.of(filer
          .getResource(StandardLocation.CLASS_OUTPUT, packageName, simpleName + ".class")
          .toUri());
      return Files.deleteIfExists(old);
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException inMemory) {
      // A compiler that keeps its output elsewhere has no old classes lying about.
      return false;
    }
  }

  private boolean isReadAlready(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && !type.getRecordComponents().isEmpty();
  }
}
