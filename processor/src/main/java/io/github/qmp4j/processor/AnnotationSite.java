package io.github.qmp4j.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @QmpApi} in the sources: its values, and the places where they stand.
 *
 * @param element the annotated package
 */
record AnnotationSite(Element element, AnnotationMirror mirror, Elements elements) {

  /** What javac has in the place of a value that it could not make out, of whatever type. */
  private static final String UNRESOLVED = "<error>";

  /** The site on an element that is known to be annotated. */
  static AnnotationSite on(Element element, String annotation, Elements elements) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(annotation)) {
        return new AnnotationSite(element, mirror, elements);
      }
    }
    throw new IllegalArgumentException(element + " has no @" + annotation);
  }

  /** Whether javac could make out all values. Where it could not, it says so itself. */
  boolean isResolved() {
    return mirror.getElementValues().values().stream().allMatch(AnnotationSite::isResolved);
  }

  private static boolean isResolved(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().allMatch(element -> isResolved((AnnotationValue) element))
        : !UNRESOLVED.equals(value.getValue());
  }

  String packageName() {
    return ((PackageElement) element).getQualifiedName().toString();
  }

  String string(Attribute attribute) {
    return (String) value(attribute).getValue();
  }

  boolean bool(Attribute attribute) {
    return (Boolean) value(attribute).getValue();
  }

  /** An enum constant, by its name. */
  String constant(Attribute attribute) {
    return ((VariableElement) value(attribute).getValue()).getSimpleName().toString();
  }

  List<String> strings(Attribute attribute) {
    return elementsOf(attribute).stream().map(v -> (String) v.getValue()).toList();
  }

  /** The place to point at: the array's element if there is one written, else the value. */
  @Nullable
  AnnotationValue place(Attribute attribute, int element) {
    AnnotationValue written = written(attribute);
    if (written == null || element < 0) {
      return written;
    }
    return elementsOf(attribute).get(element);
  }

  private AnnotationValue value(Attribute attribute) {
    AnnotationValue value = find(elements.getElementValuesWithDefaults(mirror), attribute);
    if (value == null) {
      throw new IllegalArgumentException("@QmpApi has no " + attribute.javaName());
    }
    return value;
  }

  private @Nullable AnnotationValue written(Attribute attribute) {
    return find(mirror.getElementValues(), attribute);
  }

  private static @Nullable AnnotationValue find(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values, Attribute attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        values.entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute.javaName())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private List<AnnotationValue> elementsOf(Attribute attribute) {
    return ((List<?>) value(attribute).getValue())
        .stream().map(AnnotationValue.class::cast).toList();
  }
}
