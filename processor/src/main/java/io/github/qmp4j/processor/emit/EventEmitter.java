package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;
import static io.github.qmp4j.processor.emit.RuntimeTypes.TIMESTAMP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.PlannedEvent;
import javax.lang.model.element.Modifier;

/** Events. */
final class EventEmitter {

  private final Printing printing;

  EventEmitter(Printing printing) {
    this.printing = printing;
  }

  // public record StopEvent(Timestamp timestamp) implements QmpEvent {
  //   public static final String NAME = "STOP";
  //   @Override public String eventName() {…}
  //   static StopEvent read(Timestamp timestamp, JsonParser parser) {…}
  // }
  TypeSpec.Builder emit(PlannedEvent plan) {
    ClassName name = printing.types().generated(plan.name());
    return printing
        .records()
        .record(name, plan.components())
        .addSuperinterface(RuntimeTypes.QMP_EVENT)
        .addJavadoc("$L", printing.javadoc().record(plan.origin(), plan.components()))
        .addAnnotations(Marks.of(plan.origin()))
        .addField(FieldSpec.builder(
                String.class, "NAME", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The event's name on the wire.\n")
            .initializer("$S", plan.origin().name())
            .build())
        .addMethod(MethodSpec.methodBuilder("eventName")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement("return NAME")
            .build())
        .addMethod(read(name, plan));
  }

  private MethodSpec read(ClassName name, PlannedEvent plan) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.STATIC)
        .returns(name)
        .addParameter(TIMESTAMP, "timestamp")
        .addParameter(JSON_PARSER, "parser")
        .addCode(body(name, plan))
        .build();
  }

  private CodeBlock body(ClassName name, PlannedEvent plan) {
    if (plan.boxed()) {
      return CodeBlock.builder()
          .addStatement(
              "return new $T(timestamp, $L)",
              name,
              printing.reading().value(plan.data().get(0).type()))
          .build();
    }
    return printing.reading().object(name, plan.components());
  }
}
