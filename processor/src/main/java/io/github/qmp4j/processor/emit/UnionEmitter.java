package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Coding;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import javax.lang.model.element.Modifier;

/** Unions: a sealed interface with a record for each branch, and one for values without. */
final class UnionEmitter {

  private final Printing printing;
  private final UnionReading reading;
  private final OthersEmitter others;
  private final UnrecognizedEmitter unrecognized;

  UnionEmitter(Printing printing) {
    this.printing = printing;
    this.reading = new UnionReading(printing);
    this.others = new OthersEmitter(printing, reading);
    this.unrecognized = new UnrecognizedEmitter(printing, reading);
  }

  // public sealed interface ImageInfoSpecific extends JsonWritable {
  //   ImageInfoSpecificKind type();
  //   static ImageInfoSpecific read(JsonParser parser) {…}
  //   record Qcow2(…) implements ImageInfoSpecific {…}
  //   record Other(ImageInfoSpecificKind type, …) implements ImageInfoSpecific {…}
  //   record Unrecognized(…) implements ImageInfoSpecific {…}
  // }
  TypeSpec.Builder emit(PlannedUnion plan) {
    ClassName name = printing.types().generated(plan.name());
    Coding coding = plan.coding();
    TypeSpec.Builder type = sealedInterface(name, plan.root(), plan)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", printing.javadoc().definition(plan.origin()))
        .addAnnotations(Marks.of(plan.origin()));
    if (coding.written()) {
      type.addSuperinterface(JSON_WRITABLE);
    }
    if (coding.read()) {
      type.addMethod(reading.start(name, plan.root()));
    }
    if (coding.readInList()) {
      type.addMethod(printing.reading().listMethod(name));
    }
    return type;
  }

  /** The accessors that all branches have, and the branches. */
  private TypeSpec.Builder sealedInterface(ClassName name, Variant variant, PlannedUnion plan) {
    Choice choice = variant.choice();
    if (choice == null) {
      throw new IllegalArgumentException(name + " is a record");
    }
    TypeSpec.Builder type = TypeSpec.interfaceBuilder(name);
    // Java has no sealed types that nothing extends; all branches may be unstable, or not be built.
    if (!choice.branches().isEmpty() || choice.others() != null || plan.coding().read()) {
      type.addModifiers(Modifier.SEALED);
    }
    type.addMethod(MethodSpec.methodBuilder(choice.tag())
        .addJavadoc("Which branch this is.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(printing.types().generated(choice.type()))
        .build());
    for (Component component : variant.components()) {
      type.addMethod(MethodSpec.methodBuilder(component.name())
          .addJavadoc("$L", printing.javadoc().accessor(component))
          .addAnnotations(RecordParts.marks(component))
          .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
          .returns(printing.types().of(component))
          .build());
    }
    for (Variant branch : choice.branches()) {
      type.addType(branch(name, branch, variant, plan));
    }
    if (choice.others() != null) {
      type.addType(others.emit(name, choice, choice.others(), plan));
    }
    if (plan.coding().read()) {
      type.addType(unrecognized.emit(name, variant, choice, plan));
    }
    return type;
  }

  private TypeSpec branch(ClassName outer, Variant branch, Variant parent, PlannedUnion plan) {
    ClassName name = outer.nestedClass(branch.name());
    return branch.choice() == null
        ? record(name, outer, branch, parent, plan)
        : nestedUnion(name, outer, branch, parent, plan);
  }

  // sealed interface Socket extends MigrationAddress {
  //   @Override default MigrationAddressType transport() { return MigrationAddressType.SOCKET; }
  //   …
  // }
  private TypeSpec nestedUnion(
      ClassName name, ClassName outer, Variant branch, Variant parent, PlannedUnion plan) {
    TypeSpec.Builder type = sealedInterface(name, branch, plan)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(outer)
        .addJavadoc("$L", printing.javadoc().branch(branch, parent.components().size()));
    Tag implied = branch.tags().get(branch.tags().size() - 1);
    type.addMethod(tagMethod(implied).addModifiers(Modifier.DEFAULT).build());
    if (plan.coding().read()) {
      type.addMethod(reading.goOn(name, branch, parent.components()));
    }
    return type.build();
  }

  // record Qcow2(…) implements BlockdevOptions {
  //   @Override public BlockdevDriver driver() { return BlockdevDriver.QCOW2; }
  //   @Override public void write(JsonGenerator generator) {…}
  // }
  private TypeSpec record(
      ClassName name, ClassName outer, Variant branch, Variant parent, PlannedUnion plan) {
    TypeSpec.Builder type = printing
        .records()
        .record(name, branch.components())
        .addModifiers(Modifier.STATIC)
        .addSuperinterface(outer)
        .addJavadoc("$L", printing.javadoc().branch(branch, parent.components().size()));
    // The tags of the outer unions are answered by the interfaces in between.
    Tag implied = branch.tags().get(branch.tags().size() - 1);
    type.addMethod(tagMethod(implied).build());
    if (plan.coding().read()) {
      type.addMethod(reading.finish(name, branch, parent.components()));
    }
    if (plan.coding().written()) {
      printing.records().addBuilder(type, name, branch.components());
      type.addMethod(printing
          .writing()
          .objectMethod("write", WriteCode.tags(branch.tags()), branch.components()));
    }
    return type.build();
  }

  private MethodSpec.Builder tagMethod(Tag tag) {
    ClassName type = printing.types().generated(tag.type());
    return MethodSpec.methodBuilder(tag.name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $T.$N", type, tag.constant().name());
  }
}
