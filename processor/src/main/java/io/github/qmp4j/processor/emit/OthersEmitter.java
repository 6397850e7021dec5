package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.CHECK;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Others;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record for those values of a union's tag that have no branch. */
final class OthersEmitter {

  private final Printing printing;
  private final UnionReading reading;

  OthersEmitter(Printing printing, UnionReading reading) {
    this.printing = printing;
    this.reading = reading;
  }

  // record Other(SysEmuTarget target, long cpuIndex) implements CpuInfoFast {
  //   public Other {
  //     Check.notNull(target, "target");
  //     Check.branchless(target.qapiName(), "target", "s390x");
  //   }
  // }
  TypeSpec emit(ClassName union, Choice choice, Others others, PlannedUnion plan) {
    ClassName name = union.nestedClass(others.name());
    List<Component> components = others.components();
    TypeSpec.Builder type = printing
        .records()
        .record(name, components, ofOthersOnly(choice, others.tag()))
        .addModifiers(Modifier.STATIC)
        .addSuperinterface(union)
        .addJavadoc("$L", printing.javadoc().others(others));
    if (plan.coding().read()) {
      type.addMethod(reading.finishOthers(name, others));
    }
    if (plan.coding().written()) {
      printing.records().addBuilder(type, name, components);
      type.addMethod(
          printing.writing().objectMethod("write", WriteCode.tags(others.tags()), components));
    }
    return type.build();
  }

  /** A value that has a branch would be sent, or shown, without what belongs to it. */
  private static CodeBlock ofOthersOnly(Choice choice, Component tag) {
    StringBuilder values = new StringBuilder();
    for (Variant branch : choice.branches()) {
      Tag implied = branch.tags().get(branch.tags().size() - 1);
      values.append(", ").append(Quoted.of(implied.wireValue()));
    }
    return CodeBlock.of(
        "$T.branchless(" + tag.name() + ".qapiName(), " + Quoted.of(tag.name()) + values + ");\n",
        CHECK);
  }
}
