package io.github.qmp4j.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Hands the files to javac, and takes away what earlier builds have left.
 *
 * <p>javac before 23 crashes when a processor generates a record whose class of an earlier build is
 * still visible (JDK-8332297), and every javac warns of other classes. So old classes are deleted first;
 * where javac has read a record already, the only thing left is to say so.
 */
final class GeneratedSources {

  private static final int FIXED_IN = 23;

  private final Filer filer;
  private final Elements elements;
  private final Leftovers leftovers;

  GeneratedSources(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.leftovers = new Leftovers(filer);
  }

  /** Removes the sources and classes that the previous generation made and this one does not. */
  void removeUnlike(GenerationRecord previous, GenerationRecord present) {
    Set<String> gone = new HashSet<>(previous.types());
    present.types().forEach(gone::remove);
    gone.forEach(type -> leftovers.remove(present.packageName(), type));
  }

  /**
   * Writes all files.
   *
   * @return what kept it from writing
   */
  List<Complaint> write(List<JavaFile> files) {
    List<Complaint> stale = removeOldClasses(files);
    if (!stale.isEmpty()) {
      return stale;
    }
    // All is printed before anything is written.
    List<String> texts = files.stream().map(JavaFile::toString).toList();
    try {
      List<Complaint> taken = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        try {
          write(files.get(i), texts.get(i));
        } catch (FilerException e) {
          taken.add(taken(files.get(i)));
        }
      }
      return taken;
    } catch (IOException e) {
      return List.of(Complaint.error(
          ComplaintCode.CANNOT_WRITE,
          Attribute.SCHEMA,
          "cannot write the generated sources: " + e));
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

  private static Complaint taken(JavaFile file) {
    return Complaint.error(
        ComplaintCode.NAME_TAKEN,
        Attribute.SCHEMA,
        "%s.%s is to be generated and is in the sources as well; rename or move that one"
            .formatted(file.packageName(), file.typeSpec().name()));
  }

  private List<Complaint> removeOldClasses(List<JavaFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    String packageName = files.get(0).packageName(); // that of all, for they are one API
    Set<String> types =
        files.stream().map(file -> file.typeSpec().name()).collect(Collectors.toSet());
    Set<String> removed = leftovers.removeClasses(packageName, types);
    if (Runtime.version().feature() >= FIXED_IN) {
      return List.of();
    }
    return files.stream()
        .filter(file -> file.typeSpec().kind() == TypeSpec.Kind.RECORD)
        .filter(file -> removed.contains(file.typeSpec().name()))
        .map(file -> packageName + "." + file.typeSpec().name())
        .filter(this::isReadAlready)
        .map(name -> Complaint.error(
            ComplaintCode.STALE_CLASS,
            Attribute.SCHEMA,
            "a class of an earlier build was in the way and has been removed: " + name
                + "; build again"))
        .toList();
  }

  private boolean isReadAlready(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && !type.getRecordComponents().isEmpty();
  }
}
