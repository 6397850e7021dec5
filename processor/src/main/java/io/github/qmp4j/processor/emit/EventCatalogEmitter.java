package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.EVENT_CATALOG;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;
import static io.github.qmp4j.processor.emit.RuntimeTypes.QMP_EVENT;
import static io.github.qmp4j.processor.emit.RuntimeTypes.TIMESTAMP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.PlannedEvent;
import javax.lang.model.element.Modifier;

/** The class that finds the record for an event's name. */
final class EventCatalogEmitter {

  private final Printing printing;

  EventCatalogEmitter(Printing printing) {
    this.printing = printing;
  }

  // public final class QmpEvents implements EventCatalog {
  //   public static final QmpEvents CATALOG = new QmpEvents();
  //   …
  // }
  TypeSpec.Builder emit(JavaPlan plan) {
    ClassName name = printing.types().generated(plan.eventCatalog());
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(EVENT_CATALOG)
        .addJavadoc("The events that this package has classes for. Others are delivered as {@code"
            + " UnrecognizedEvent}.\n")
        .addField(
            FieldSpec.builder(name, "CATALOG", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only instance.\n")
                .initializer("new $T()", name)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(read(plan));
  }

  // @Override
  // public @Nullable QmpEvent read(String event, Timestamp timestamp, JsonParser parser) {
  //   return switch (event) {
  //     case StopEvent.NAME -> StopEvent.read(timestamp, parser);
  //     …
  //     default -> null;
  //   };
  // }
  private MethodSpec read(JavaPlan plan) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (plan.events().isEmpty()) {
      body.addStatement("return null");
    } else {
      body.add("return switch (event) {\n$>");
      for (PlannedEvent event : plan.events()) {
        ClassName type = printing.types().generated(event.name());
        body.addStatement("case $T.NAME -> $T.read(timestamp, parser)", type, type);
      }
      body.addStatement("default -> null").add("$<};\n");
    }
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.nullable(QMP_EVENT))
        .addParameter(String.class, "event")
        .addParameter(TIMESTAMP, "timestamp")
        .addParameter(JSON_PARSER, "parser")
        .addCode(body.build())
        .build();
  }
}
