package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.DECODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.ENCODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Coding;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.schema.model.Feature;
import javax.lang.model.element.Modifier;

/** Enums. */
final class EnumEmitter {

  private final Printing printing;

  EnumEmitter(Printing printing) {
    this.printing = printing;
  }

  // public enum RunState implements JsonWritable {
  //   DEBUG("debug"),
  //   …
  //   UNRECOGNIZED("");
  //
  //   private final String qapiName;
  // }
  TypeSpec.Builder emit(PlannedEnum plan) {
    ClassName name = printing.types().generated(plan.name());
    TypeSpec.Builder type = TypeSpec.enumBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", printing.javadoc().definition(plan.origin()))
        .addAnnotations(Marks.of(plan.origin()));
    for (PlannedEnum.Constant constant : plan.constants()) {
      type.addEnumConstant(constant.name(), constant(plan, constant));
    }
    Coding coding = plan.coding();
    if (plan.hasUnrecognized()) {
      type.addEnumConstant(
          PlannedEnum.UNRECOGNIZED,
          TypeSpec.anonymousClassBuilder("$S", "")
              .addJavadoc(
                  "A value of a newer server, which this API does not know. It can be read and not"
                      + " be sent.\n")
              .build());
    }
    type.addField(String.class, "qapiName", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(String.class, "qapiName")
            .addStatement("this.qapiName = qapiName")
            .build())
        .addMethod(MethodSpec.methodBuilder("qapiName")
            .addJavadoc("The value on the wire; empty for an unrecognized one.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement("return qapiName")
            .build());
    if (coding.read()) {
      type.addMethod(read(name, plan));
    }
    if (coding.readInList()) {
      type.addMethod(printing.reading().listMethod(name));
    }
    if (coding.written()) {
      type.addSuperinterface(JSON_WRITABLE).addMethod(write(plan));
    }
    return type;
  }

  private TypeSpec constant(PlannedEnum plan, PlannedEnum.Constant constant) {
    boolean deprecated = constant.origin().hasFeature(Feature.DEPRECATED);
    boolean unstable = constant.origin().hasFeature(Feature.UNSTABLE);
    return TypeSpec.anonymousClassBuilder("$S", constant.origin().name())
        .addJavadoc("$L", printing.javadoc().value(plan.origin(), constant.origin()))
        .addAnnotations(Marks.of(deprecated, unstable))
        .build();
  }

  // public static RunState read(JsonParser parser) {
  //   return switch (Decode.string(parser)) {
  //     case "debug" -> DEBUG;
  //     …
  //     default -> UNRECOGNIZED;
  //   };
  // }
  private MethodSpec read(ClassName name, PlannedEnum plan) {
    CodeBlock.Builder cases = CodeBlock.builder();
    cases.add("return switch ($T.string(parser)) {\n$>", DECODE);
    for (PlannedEnum.Constant constant : plan.constants()) {
      cases.add("case " + Quoted.of(constant.origin().name()) + " -> " + constant.name() + ";\n");
    }
    cases.addStatement("default -> $L", PlannedEnum.UNRECOGNIZED).add("$<};\n");
    return ReadCode.readMethod("read", name)
        .addJavadoc(JavadocText.READ)
        .addCode(cases.build())
        .build();
  }

  // @Override
  // public void write(JsonGenerator generator) {
  //   if (this == UNRECOGNIZED) {
  //     throw Encode.unrecognized("RunState");
  //   }
  //   generator.writeString(qapiName);
  // }
  private MethodSpec write(PlannedEnum plan) {
    MethodSpec.Builder write = WriteCode.writeMethod("write");
    if (plan.hasUnrecognized()) {
      write
          .beginControlFlow("if (this == $L)", PlannedEnum.UNRECOGNIZED)
          .addStatement("throw $T.unrecognized($S)", ENCODE, plan.name())
          .endControlFlow();
    }
    return write.addStatement("generator.writeString(qapiName)").build();
  }
}
