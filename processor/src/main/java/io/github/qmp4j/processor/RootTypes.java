package io.github.qmp4j.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
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
    for (AnnotationMirror mark : type.getAnnotationMirrors()) {
      // Not getAnnotation: javac would make a proxy of it, for each of hundreds of types.
      if (named(mark).contentEquals(Generated.class.getName()) && isByUs(mark)) {
        return true;
      }
    }
    return false;
  }

  private static Name named(AnnotationMirror mark) {
    return ((TypeElement) mark.getAnnotationType().asElement()).getQualifiedName();
  }

  private static boolean isByUs(AnnotationMirror mark) {
    for (AnnotationValue value : mark.getElementValues().values()) {
      if (value.getValue() instanceof List<?> generators) {
        for (Object generator : generators) {
          if (((AnnotationValue) generator).getValue().equals(QmpProcessor.class.getName())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
