package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.ENCODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_NODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Coding;
import io.github.qmp4j.processor.plan.PlannedAlternate;
import io.github.qmp4j.processor.plan.PlannedAlternate.JsonKind;
import io.github.qmp4j.processor.plan.PlannedUnion;
import javax.lang.model.element.Modifier;

/** Alternates. */
final class AlternateEmitter {

  private final Printing printing;

  AlternateEmitter(Printing printing) {
    this.printing = printing;
  }

  // public sealed interface BlockdevRef extends JsonWritable {
  //   static BlockdevRef of(String value) {…}
  //   record OfString(String value) implements BlockdevRef {…}
  //   …
  // }
  TypeSpec.Builder emit(PlannedAlternate plan) {
    ClassName name = printing.types().generated(plan.name());
    Coding coding = plan.coding();
    TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", printing.javadoc().definition(plan.origin()))
        .addAnnotations(Marks.of(plan.origin()));
    // Java has no sealed types that nothing extends; servers may be built without any of the kinds.
    if (!plan.kinds().isEmpty() || coding.read()) {
      type.addModifiers(Modifier.SEALED);
    }
    if (coding.written()) {
      type.addSuperinterface(JSON_WRITABLE);
    }
    for (PlannedAlternate.Kind kind : plan.kinds()) {
      type.addMethod(factory(name, kind)).addType(record(name, kind, coding));
    }
    if (coding.read()) {
      type.addType(unrecognized(name, plan)).addMethod(read(name, plan));
    }
    if (coding.readInList()) {
      type.addMethod(printing.reading().listMethod(name));
    }
    return type;
  }

  // static BlockdevRef of(String value) {
  //   return new OfString(value);
  // }
  private MethodSpec factory(ClassName name, PlannedAlternate.Kind kind) {
    ClassName record = name.nestedClass(kind.name());
    boolean isNull = kind.json() == JsonKind.NULL;
    MethodSpec.Builder factory = MethodSpec.methodBuilder(isNull ? "ofNull" : "of")
        .addJavadoc(isNull ? "An explicit JSON null.\n" : "This alternative, with its value.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name);
    if (isNull) {
      return factory.addStatement("return new $T()", record).build();
    }
    return factory
        .addParameter(printing.types().of(kind.type()), "value")
        .addStatement("return new $T(value)", record)
        .build();
  }

  // record OfString(String value) implements BlockdevRef {
  //   @Override public void write(JsonGenerator generator) {…}
  // }
  private TypeSpec record(ClassName name, PlannedAlternate.Kind kind, Coding coding) {
    boolean isNull = kind.json() == JsonKind.NULL;
    TypeSpec.Builder record = printing
        .records()
        .record(name.nestedClass(kind.name()), kind.components())
        .addModifiers(Modifier.STATIC)
        .addSuperinterface(name)
        .addJavadoc("$L", printing.javadoc().alternative(kind));
    if (coding.written()) {
      record.addMethod(WriteCode.writeMethod("write")
          .addStatement(
              isNull
                  ? CodeBlock.of("generator.writeNull()")
                  : printing.writing().value(kind.type(), "value"))
          .build());
    }
    return record.build();
  }

  // record Unrecognized(JsonNode value) implements BlockdevRef {…}
  private TypeSpec unrecognized(ClassName name, PlannedAlternate plan) {
    TypeSpec.Builder record = TypeSpec.recordBuilder(PlannedUnion.UNRECOGNIZED)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(name)
        .addJavadoc(
            "A kind of value of a newer server, which this API does not know. It can be read"
                + " and not be sent.\n\n@param value as the server sent it\n")
        .recordConstructor(
            MethodSpec.constructorBuilder().addParameter(JSON_NODE, "value").build());
    if (plan.coding().written()) {
      record.addMethod(WriteCode.writeMethod("write")
          .addStatement("throw $T.unrecognized($S)", ENCODE, plan.name())
          .build());
    }
    return record.build();
  }

  // static BlockdevRef read(JsonParser parser) {
  //   return switch (parser.currentToken()) {
  //     case VALUE_STRING -> new OfString(Decode.string(parser));
  //     default -> new Unrecognized(AnyJson.read(parser));
  //   };
  // }
  private MethodSpec read(ClassName name, PlannedAlternate plan) {
    CodeBlock.Builder cases =
        CodeBlock.builder().add("return switch (parser.currentToken()) {\n$>");
    for (PlannedAlternate.Kind kind : plan.kinds()) {
      ClassName record = name.nestedClass(kind.name());
      CodeBlock value =
          kind.json() == JsonKind.NULL ? CodeBlock.of("") : printing.reading().value(kind.type());
      cases.addStatement("case $L -> new $T($L)", tokens(kind.json()), record, value);
    }
    cases
        .addStatement(
            "default -> new $T($T.read(parser))",
            name.nestedClass(PlannedUnion.UNRECOGNIZED),
            ANY_JSON)
        .add("$<};\n");
    return ReadCode.readMethod("read", name)
        .addJavadoc(JavadocText.READ)
        .addCode(cases.build())
        .build();
  }

  private static String tokens(JsonKind kind) {
    return switch (kind) {
      case OBJECT -> "START_OBJECT";
      case ARRAY -> "START_ARRAY";
      case STRING -> "VALUE_STRING";
      case NUMBER -> "VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT";
      case BOOLEAN -> "VALUE_TRUE, VALUE_FALSE";
      case NULL -> "VALUE_NULL";
    };
  }
}
