package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.PlannedAlternate;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.processor.plan.PlannedRecord;
import io.github.qmp4j.processor.plan.PlannedType;
import io.github.qmp4j.processor.plan.PlannedUnion;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;

/** Prints a plan: one file for each top-level type. */
public final class JavaFiles {

  private final JavaPlan plan;
  private final List<Element> origins;
  private final AnnotationSpec generated;
  private final Printing printing;
  private final boolean anyFileNamesDeprecated;

  /**
   * @param generator what the files say they were made by
   * @param origins what they were made for, for compilers that compile incrementally
   */
  public JavaFiles(JavaPlan plan, String generator, List<Element> origins) {
    this.plan = plan;
    this.origins = List.copyOf(origins);
    this.generated = AnnotationSpec.builder(Generated.class)
        .addMember("value", "$S", generator)
        .build();
    this.printing = Printing.of(plan);
    this.anyFileNamesDeprecated = plan.usesDeprecatedTypes();
  }

  public List<SourceFile> print() {
    List<SourceFile> files = new ArrayList<>();
    RecordEmitter records = new RecordEmitter(printing);
    EnumEmitter enums = new EnumEmitter(printing);
    UnionEmitter unions = new UnionEmitter(printing);
    AlternateEmitter alternates = new AlternateEmitter(printing);
    for (PlannedType type : plan.types()) {
      if (type instanceof PlannedRecord record) {
        files.add(file(records.emit(record)));
      } else if (type instanceof PlannedEnum enumType) {
        files.add(file(enums.emit(enumType)));
      } else if (type instanceof PlannedUnion union) {
        files.add(file(unions.emit(union), union.usesDeprecated()));
      } else if (type instanceof PlannedAlternate alternate) {
        files.add(file(alternates.emit(alternate)));
      }
    }
    CommandEmitter commands = new CommandEmitter(printing);
    plan.commands().forEach(command -> files.add(file(commands.emit(command))));
    EventEmitter events = new EventEmitter(printing);
    plan.events().forEach(event -> files.add(file(events.emit(event))));
    if (plan.hasEvents()) {
      files.add(file(new EventCatalogEmitter(printing).emit(plan), plan.hasDeprecatedEvents()));
    }
    files.add(file(new FacadeEmitter(printing).emit(plan)));
    return files;
  }

  private SourceFile file(TypeSpec.Builder type) {
    return file(type, false);
  }

  /**
   * Adds what all files have.
   *
   * @param namesDeprecated whether its code names something deprecated, types themselves aside
   */
  private SourceFile file(TypeSpec.Builder type, boolean namesDeprecated) {
    if (namesDeprecated || anyFileNamesDeprecated) {
      type.addAnnotation(Marks.SUPPRESS_DEPRECATION);
    }
    type.addAnnotation(generated).addAnnotation(RuntimeTypes.NULL_MARKED);
    origins.forEach(type::addOriginatingElement);
    // Safe, because no generated top-level type has the name of a class of java.lang.
    return SourceFile.of(JavaFile.builder(plan.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build());
  }
}
