package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * A file to be written.
 *
 * @param text what will be in it. Printed as soon as the type is there: the JVM compiles what builds and
 *     what prints once then, knowing both
 */
public record SourceFile(String packageName, TypeSpec type, String text) {

  static SourceFile of(JavaFile file) {
    return new SourceFile(file.packageName(), file.typeSpec(), file.toString());
  }

  /** The type's simple name. */
  public String name() {
    return type.name();
  }

  public String qualifiedName() {
    return packageName + "." + name();
  }
}
