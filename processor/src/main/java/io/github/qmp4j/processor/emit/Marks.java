package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Feature;
import java.util.ArrayList;
import java.util.List;

/** The annotations that say how long an element will last. */
final class Marks {

  private static final AnnotationSpec DEPRECATED =
      AnnotationSpec.builder(Deprecated.class).build();
  private static final AnnotationSpec UNSTABLE =
      AnnotationSpec.builder(RuntimeTypes.UNSTABLE).build();

  /** For code that uses deprecated elements because the schema does. */
  static final AnnotationSpec SUPPRESS_DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
      .addMember("value", "$S", "deprecation")
      .build();

  private Marks() {}

  static List<AnnotationSpec> of(Definition definition) {
    return of(definition.hasFeature(Feature.DEPRECATED), definition.hasFeature(Feature.UNSTABLE));
  }

  static List<AnnotationSpec> of(boolean deprecated, boolean unstable) {
    List<AnnotationSpec> marks = new ArrayList<>();
    if (deprecated) {
      marks.add(DEPRECATED);
    }
    if (unstable) {
      marks.add(UNSTABLE);
    }
    return marks;
  }
}
