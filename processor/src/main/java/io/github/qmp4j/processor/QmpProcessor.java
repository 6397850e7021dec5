package io.github.qmp4j.processor;

import com.google.auto.service.AutoService;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

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

  /** Annotated packages with values that javac does not know yet: they may still be generated. */
  private final List<Element> deferred = new ArrayList<>();

  /** Set when the first annotation is seen: others are not to hear of our options. */
  private @Nullable Options options;

  private final RootTypes roots = new RootTypes();

  private final UnknownMacros unknownMacros = new UnknownMacros();

  private final UnknownSecrets unknownSecrets = new UnknownSecrets();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new HashSet<>(GENERATED);
    types.add(ANNOTATION);
    return types;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Arrays.stream(Option.values()).map(Option::key).collect(Collectors.toSet());
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
    roots.seen(round);
    List<Element> again = List.copyOf(deferred);
    deferred.clear();
    again.forEach(element -> process(inThisRound(element)));
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(ANNOTATION)) {
        active = true;
        round.getElementsAnnotatedWith(annotation).forEach(this::process);
      }
    }
    if (round.processingOver() && !round.errorRaised() && options != null) {
      unknownMacros.show(options.configuration(), diagnostics());
      unknownSecrets.show(options.secrets(), diagnostics());
    }
    return active;
  }

  /** By its name alone, Eclipse's compiler does not find the package of a module. */
  private Element inThisRound(Element element) {
    Elements elements = processingEnv.getElementUtils();
    ModuleElement module = elements.getModuleOf(element);
    Name name = ((PackageElement) element).getQualifiedName();
    return module == null
        ? elements.getPackageElement(name)
        : elements.getPackageElement(module, name);
  }

  private List<Complaint> oldJava() {
    SourceVersion level = processingEnv.getSourceVersion();
    return level.compareTo(SourceVersion.RELEASE_17) >= 0
        ? List.of()
        : List.of(Complaint.error(
            ComplaintCode.OLD_JAVA,
            Attribute.SCHEMA,
            "what is generated needs Java 17, and sources are compiled as Java " + level.ordinal()
                + " here; set --release (Maven: maven.compiler.release) to 17 or newer"));
  }

  private void seen(Schema schema) {
    if (!options().configuration().macros().isEmpty()) {
      unknownMacros.seen(schema);
    }
    if (!options().secrets().isEmpty()) {
      unknownSecrets.seen(schema);
    }
  }

  private Diagnostics diagnostics() {
    return new Diagnostics(processingEnv);
  }

  private Options options() {
    if (options == null) {
      options = new OptionsReader(processingEnv.getOptions(), diagnostics()).read();
    }
    return options;
  }

  private void process(Element element) {
    Diagnostics diagnostics = diagnostics();
    try {
      AnnotationSite site = AnnotationSite.on(element, ANNOTATION, processingEnv.getElementUtils());
      if (!site.isResolved()) {
        deferred.add(element);
        return;
      }
      if (diagnostics.show(site, oldJava())) {
        return;
      }
      RequestReader reader = new RequestReader(options());
      ApiRequest request = reader.read(site);
      if (!diagnostics.show(site, reader.complaints())) {
        new ApiGenerator(processingEnv, options(), diagnostics, roots, this::seen)
            .generate(site, request);
      }
    } catch (RuntimeException | StackOverflowError fault) {
      diagnostics.showFault(element, fault);
    }
  }
}
