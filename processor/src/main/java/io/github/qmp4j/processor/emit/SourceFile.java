package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * A file to be written. It is printed as soon as its type is there, and keeps nothing of JavaPoet's: the JVM
 * compiles what builds and what prints once then, knowing both, and does not carry hundreds of types through
 * the rest of the compilation.
 *
 * @param classes the top-level class, and then those within it
 * @param origins what it is made for, for compilers that compile incrementally
 * @param text what will be in it
 */
public record SourceFile(
    String packageName, List<OfClass> classes, List<Element> origins, String text) {

  /**
   * A class that javac makes of the file.
   *
   * @param name its binary name without the package: {@code Ship$Builder}
   */
  public record OfClass(String name, boolean isRecord) {

    /** Its name in sources, without the package: {@code Ship.Builder}. */
    public String nestedName() {
      return name.replace('$', '.');
    }
  }

  static SourceFile of(JavaFile file) {
    List<OfClass> classes = new ArrayList<>();
    addClasses("", file.typeSpec(), classes);
    return new SourceFile(
        file.packageName(),
        List.copyOf(classes),
        file.typeSpec().originatingElements(),
        file.toString());
  }

  private static void addClasses(String outer, TypeSpec type, List<OfClass> classes) {
    String name = outer + type.name();
    classes.add(new OfClass(name, type.kind() == TypeSpec.Kind.RECORD));
    type.typeSpecs().forEach(nested -> addClasses(name + "$", nested, classes));
  }

  /** The top-level type's simple name. */
  public String name() {
    return classes.get(0).name();
  }

  public String qualifiedName() {
    return packageName + "." + name();
  }
}
