package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.ENCODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_NODE;
import static io.github.qmp4j.processor.plan.PlannedUnion.OTHER_MEMBERS;
import static io.github.qmp4j.processor.plan.PlannedUnion.TAG_VALUE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The record for a union's branches that only newer servers have. */
final class UnrecognizedEmitter {

  private static final TypeName MEMBERS =
      ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), JSON_NODE);

  private final Printing printing;
  private final UnionReading reading;

  UnrecognizedEmitter(Printing printing, UnionReading reading) {
    this.printing = printing;
    this.reading = reading;
  }

  // record Unrecognized(…, String tagValue, Map<String, JsonNode> otherMembers)
  //     implements ImageInfoSpecific {
  //   @Override public ImageInfoSpecificKind type() { return ImageInfoSpecificKind.UNRECOGNIZED; }
  // }
  TypeSpec emit(ClassName union, Variant variant, Choice choice, PlannedUnion plan) {
    ClassName name = union.nestedClass(PlannedUnion.UNRECOGNIZED);
    TypeSpec.Builder type = printing
        .records()
        .record(name, choice.unrecognized())
        .addModifiers(Modifier.STATIC)
        .addSuperinterface(union)
        .addJavadoc("$L", printing.javadoc().unrecognizedBranch(choice.unrecognized()))
        .addMethod(tagMethod(choice))
        .addMethod(readRest(name, variant.components()));
    if (plan.coding().written()) {
      type.addMethod(WriteCode.writeMethod("write")
          .addStatement("throw $T.unrecognized($S)", ENCODE, plan.name())
          .build());
    }
    return type.build();
  }

  private MethodSpec tagMethod(Choice choice) {
    ClassName type = printing.types().generated(choice.type());
    return MethodSpec.methodBuilder(choice.tag())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $T.$L", type, PlannedEnum.UNRECOGNIZED)
        .build();
  }

  // private static Unrecognized readRest(JsonParser parser, String tagValue) {
  //   return new Unrecognized(tagValue, AnyJson.readMembers(parser));
  // }
  private MethodSpec readRest(ClassName name, List<Component> base) {
    MethodSpec.Builder method = reading.restMethod(
        name, base, ParameterSpec.builder(String.class, TAG_VALUE).build());
    return base.isEmpty()
        ? method
            .addStatement("return new $T($L, $T.readMembers(parser))", name, TAG_VALUE, ANY_JSON)
            .build()
        : method.addCode(amongBase(name, base)).build();
  }

  // Map<String, JsonNode> otherMembers = new LinkedHashMap<>();
  // for (…) {
  //   …
  //     default -> otherMembers.put(memberName, AnyJson.read(parser));
  // }
  // return new Unrecognized(…, tagValue, otherMembers);
  private CodeBlock amongBase(ClassName name, List<Component> base) {
    CodeBlock others = CodeBlock.builder()
        .addStatement("default -> $L.put(memberName, $T.read(parser))", OTHER_MEMBERS, ANY_JSON)
        .build();
    return CodeBlock.builder()
        .addStatement("$T $L = new $T<>()", MEMBERS, OTHER_MEMBERS, LinkedHashMap.class)
        .add(printing.reading().loop(base, others))
        .addStatement(
            "return new $T($L, $L, $L)",
            name,
            printing.reading().constructorArguments(base),
            TAG_VALUE,
            OTHER_MEMBERS)
        .build();
  }
}
