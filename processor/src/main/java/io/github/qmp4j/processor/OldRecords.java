package io.github.qmp4j.processor;

import io.github.qmp4j.processor.emit.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Records of an earlier build, at which javac before 23 crashes if it has read one that a processor
 * generates again (JDK-8332297). It reads those that sources mention in a signature, before any
 * processor runs.
 */
final class OldRecords {

  private static final int FIXED_IN = 23;

  private final Elements elements;
  private final Leftovers leftovers;

  OldRecords(Elements elements, Leftovers leftovers) {
    this.elements = elements;
    this.leftovers = leftovers;
  }

  static boolean matter() {
    return Runtime.version().feature() < FIXED_IN;
  }

  /**
   * Which of them javac has read already, when their old classes have been removed. A source that was written
   * and not compiled is read as a class is, if it is on the class path; it does no harm if it is the same.
   *
   * @param old the sources of the earlier build, by type
   * @param hadClass names of types that had a class
   */
  List<String> read(List<SourceFile> files, Map<String, String> old, Set<String> hadClass) {
    // Without a class javac would now read the source, which is about to be written anew.
    for (SourceFile file : files) {
      if (hadClass.contains(file.name())) {
        leftovers.removeSource(file.packageName(), file.name());
      }
    }
    List<String> read = new ArrayList<>();
    for (SourceFile file : files) {
      String text = file.text();
      if (hadClass.contains(file.name()) || !text.equals(old.getOrDefault(file.name(), text))) {
        file.classes().stream()
            .filter(SourceFile.OfClass::isRecord)
            .map(type -> file.packageName() + "." + type.nestedName())
            .filter(this::isRead)
            .forEach(read::add);
      }
    }
    if (!read.isEmpty()) {
      files.forEach(file -> leftovers.removeSource(file.packageName(), file.name()));
    }
    return read;
  }

  private boolean isRead(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && !type.getRecordComponents().isEmpty();
  }
}
