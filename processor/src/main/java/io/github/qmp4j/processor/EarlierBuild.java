package io.github.qmp4j.processor;

import io.github.qmp4j.processor.emit.SourceFile;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * What is in the compiler's output, where that is on its class path. Then javac has read the classes that
 * sources mention in a signature before any processor runs. To generate those again is at best a warning,
 * so that it is not done without a need.
 */
final class EarlierBuild {

  private final Elements elements;
  private final Leftovers leftovers;

  EarlierBuild(Elements elements, Leftovers leftovers) {
    this.elements = elements;
    this.leftovers = leftovers;
  }

  /**
   * Whether it has made the same of everything, and javac sees its classes. It is all or nothing: a class
   * whose own source is the same may have been compiled against another one that is not.
   *
   * @param old its sources, by type
   */
  boolean isUpToDate(List<SourceFile> files, Map<String, String> old) {
    return files.stream().allMatch(file -> file.text().equals(old.get(file.name())))
        && files.stream().allMatch(this::isSeen);
  }

  private boolean isSeen(SourceFile file) {
    String packageName = file.packageName();
    boolean inModule = isInModule(packageName);
    return file.classes().stream()
        .map(type -> type.name() + ".class")
        .allMatch(type -> inModule
            ? leftovers.hasClass(packageName, type)
            : leftovers.isOnClassPath(packageName, type));
  }

  /** A module sees what is in the compiler's output, whatever its path. */
  private boolean isInModule(String packageName) {
    ModuleElement module = elements.getModuleOf(elements.getPackageElement(packageName));
    return module != null && !module.isUnnamed();
  }
}
