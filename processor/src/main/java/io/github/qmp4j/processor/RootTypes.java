package io.github.qmp4j.processor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that javac was given to compile. */
final class RootTypes {

  private final Set<String> names = new HashSet<>();
  private final Set<String> generated = new HashSet<>();

  void seen(RoundEnvironment round) {
    for (Element element : round.getRootElements()) {
      if (element instanceof TypeElement type) {
        String name = type.getQualifiedName().toString();
        names.add(name);
        if (isOurs(type)) {
          generated.add(name);
        }
      }
    }
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** Whether it is among them and was made by an earlier build. */
  boolean isGenerated(String name) {
    return generated.contains(name);
  }

  private static boolean isOurs(TypeElement type) {
    Generated mark = type.getAnnotation(Generated.class);
    return mark != null && Arrays.asList(mark.value()).contains(QmpProcessor.class.getName());
  }
}
