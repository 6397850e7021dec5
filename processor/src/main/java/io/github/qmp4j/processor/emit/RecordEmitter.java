package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Coding;
import io.github.qmp4j.processor.plan.PlannedRecord;

/** Structs. */
final class RecordEmitter {

  private final Printing printing;

  RecordEmitter(Printing printing) {
    this.printing = printing;
  }

  // public record StatusInfo(boolean running, RunState status) implements JsonWritable {
  //   public static StatusInfo read(JsonParser parser) {…}
  //   @Override public void write(JsonGenerator generator) {…}
  // }
  TypeSpec.Builder emit(PlannedRecord plan) {
    ClassName name = printing.types().generated(plan.name());
    TypeSpec.Builder type = printing
        .records()
        .record(name, plan.components())
        .addJavadoc("$L", printing.javadoc().record(plan.origin(), plan.components()))
        .addAnnotations(Marks.of(plan.origin()));
    Coding coding = plan.coding();
    if (coding.read()) {
      type.addMethod(ReadCode.readMethod("read", name)
          .addJavadoc(JavadocText.READ)
          .addCode(printing.reading().object(name, plan.components()))
          .build());
    }
    if (coding.readInList()) {
      type.addMethod(printing.reading().listMethod(name));
    }
    if (coding.written()) {
      type.addSuperinterface(JSON_WRITABLE)
          .addMethod(printing.writing().objectMethod("write", CodeBlock.of(""), plan.components()));
      printing.records().addBuilder(type, name, plan.components());
    }
    return type;
  }
}
