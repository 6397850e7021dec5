package io.github.qmp4j.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import io.github.qmp4j.schema.ReadResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Generates the API that a package asks for with {@code @QmpApi}. */
@AutoService(Processor.class)
public final class QmpProcessor extends AbstractProcessor {

  private static final String ANNOTATION = "io.github.qmp4j.QmpApi";

  /** Annotations of generated code. Lint asks for a processor that claims them, too. */
  private static final Set<String> GENERATED = Set.of(
      "javax.annotation.processing.Generated",
      "io.github.qmp4j.Unstable",
      "org.jspecify.annotations.NullMarked",
      "org.jspecify.annotations.Nullable");

  private boolean active;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new HashSet<>(GENERATED);
    types.add(ANNOTATION);
    return types;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.SUPPORTED;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * Claims what it uses, in compilations in which it is used at all: nobody else processes these
   * annotations, and users with all of javac's lint would be warned of each.
   */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(ANNOTATION)) {
        active = true;
        round.getElementsAnnotatedWith(annotation).forEach(this::process);
      }
    }
    return active;
  }

  private void process(Element element) {
    Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
    try {
      AnnotationSite site = AnnotationSite.on(element, ANNOTATION, processingEnv.getElementUtils());
      RequestReader reader = new RequestReader();
      ApiRequest request = reader.read(site);
      if (!diagnostics.show(site, reader.complaints())) {
        generate(site, request, diagnostics);
      }
    } catch (RuntimeException fault) {
      diagnostics.showFault(element, fault);
    }
  }

  private void generate(AnnotationSite site, ApiRequest request, Diagnostics diagnostics) {
    SchemaLocator locator =
        new SchemaLocator(Options.of(processingEnv.getOptions()), processingEnv.getFiler());
    ReadResult result;
    try {
      result = locator.read(request.schema());
    } catch (SchemaLocator.NotFoundException e) {
      diagnostics.show(site, List.of(Complaint.error(Attribute.SCHEMA, e.getMessage())));
      return;
    }
    Generation generation = new Generation(request, List.of(site.element()));
    List<JavaFile> files = generation.run(result);
    if (!diagnostics.show(site, generation.complaints())) {
      diagnostics.show(site, new GeneratedSources(processingEnv).write(files));
    }
  }
}
