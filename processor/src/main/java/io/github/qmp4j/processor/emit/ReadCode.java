package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.DECODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;
import static io.github.qmp4j.processor.emit.RuntimeTypes.LISTS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The code that reads JSON. */
final class ReadCode {

  /** The one method that is told what stands in for a member. */
  private static final String OR_ELSE = "orElse";

  private final JavaTypes types;

  ReadCode(JavaTypes types) {
    this.types = types;
  }

  /** {@code StatusInfo.read(parser)}: an expression for the value that the parser stands on. */
  CodeBlock value(JavaType type) {
    if (type instanceof JavaType.Builtin builtin) {
      return builtin(builtin.type());
    }
    if (type instanceof JavaType.Generated generated) {
      return CodeBlock.of("$T.read(parser)", types.generated(generated.name()));
    }
    if (type instanceof JavaType.ListOf list) {
      return list.element() instanceof JavaType.Generated element
          ? CodeBlock.of("$T.readList(parser)", types.generated(element.name()))
          : builtinList(((JavaType.Builtin) list.element()).type());
    }
    throw new IllegalArgumentException("never read: " + type);
  }

  private static CodeBlock builtin(BuiltinType type) {
    return switch (type) {
      case STR -> CodeBlock.of("$T.string(parser)", DECODE);
      case BOOL -> CodeBlock.of("$T.bool(parser)", DECODE);
      case NUMBER -> CodeBlock.of("$T.number(parser)", DECODE);
      case INT, INT64 -> CodeBlock.of("$T.int64(parser)", DECODE);
      case UINT64, SIZE -> CodeBlock.of("$T.uint64(parser)", DECODE);
      case UINT32 -> CodeBlock.of("$T.uint32(parser)", DECODE);
      case INT8, INT16, INT32, UINT8, UINT16 ->
        CodeBlock.of(
            "$T.int32(parser, $L)", DECODE, IntRange.of(type).orElseThrow().arguments());
      case ANY, NULL -> CodeBlock.of("$T.read(parser)", ANY_JSON);
    };
  }

  private static CodeBlock builtinList(BuiltinType type) {
    return switch (type) {
      case STR -> CodeBlock.of("$T.strings(parser)", LISTS);
      case BOOL -> CodeBlock.of("$T.bools(parser)", LISTS);
      case NUMBER -> CodeBlock.of("$T.numbers(parser)", LISTS);
      case INT, INT64 -> CodeBlock.of("$T.int64s(parser)", LISTS);
      case UINT64, SIZE -> CodeBlock.of("$T.uint64s(parser)", LISTS);
      case UINT32 -> CodeBlock.of("$T.uint32s(parser)", LISTS);
      case INT8, INT16, INT32, UINT8, UINT16 ->
        CodeBlock.of(
            "$T.int32s(parser, $L)", LISTS, IntRange.of(type).orElseThrow().arguments());
      case ANY, NULL -> CodeBlock.of("$T.anys(parser)", LISTS);
    };
  }

  // Boolean running = null;
  // RunState status = null;
  CodeBlock locals(List<Component> components) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component component : components) {
      code.add("$T " + component.name() + " = null;\n", types.boxed(component.type()));
    }
    return code.build();
  }

  // for (String name = Decode.nextMember(parser); name != null; name = Decode.nextMember(parser)) {
  //   switch (name) {
  //     case "running" -> running = Decode.bool(parser);
  //     …
  //     default -> Decode.skip(parser);
  //   }
  // }
  CodeBlock loop(List<Component> components, CodeBlock otherCases) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("""
        for ($2T memberName = $1T.nextMember(parser); memberName != null; memberName = $1T.nextMember(parser)) {
          switch (memberName) {
        """, DECODE, String.class);
    code.add("$>$>");
    for (Component component : components) {
      code.add("case " + Quoted.of(component.wireName()) + " -> " + component.name() + " = ");
      code.add(value(component.type())).add(";\n");
    }
    return code.add(otherCases).add("$<$<  }\n}\n").build();
  }

  // default -> Decode.skip(parser);
  CodeBlock skipOthers() {
    return CodeBlock.of("default -> $T.skip(parser);\n", DECODE);
  }

  /** {@code Decode.orFalse(parser, "running", running), status}: what constructors take. */
  CodeBlock constructorArguments(List<Component> components) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    String separator = "";
    for (Component component : components) {
      addConstructorArgument(arguments, separator, component);
      separator = ", ";
    }
    return arguments.build();
  }

  private void addConstructorArgument(
      CodeBlock.Builder code, String separator, Component component) {
    if (component.optional() || component.type() instanceof JavaType.EventTime) {
      code.add(separator + component.name());
      return;
    }
    JavaType type = component.type();
    String method = fallbackMethod(type);
    code.add(separator + "$T." + method, DECODE)
        .add("(parser, " + Quoted.of(component.wireName()) + ", " + component.name());
    if (method.equals(OR_ELSE)) {
      code.add(", ").add(fallback(type));
    }
    code.add(")");
  }

  /** What says which value stands in for a required member that the server left out, if one can. */
  private static String fallbackMethod(JavaType type) {
    if (type instanceof JavaType.ListOf) {
      return "orEmpty";
    }
    if (type instanceof JavaType.Generated generated && generated.isEnum()) {
      return OR_ELSE;
    }
    if (!(type instanceof JavaType.Builtin builtin)) {
      return "required";
    }
    return switch (builtin.type()) {
      case STR -> "orEmpty";
      case BOOL -> "orFalse";
      case NUMBER -> OR_ELSE;
      case ANY, NULL -> "required";
      default -> "orZero";
    };
  }

  private CodeBlock fallback(JavaType type) {
    return type instanceof JavaType.Builtin
        ? CodeBlock.of("0.0")
        : CodeBlock.of("$T." + PlannedEnum.UNRECOGNIZED, types.of(type));
  }

  // Decode.object(parser);
  // Boolean running = null;
  // for (…) {…}
  // return new StatusInfo(Decode.orFalse(parser, "running", running), …);
  CodeBlock object(TypeName type, List<Component> components) {
    List<Component> members = components.stream()
        .filter(c -> !(c.type() instanceof JavaType.EventTime))
        .toList();
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.object(parser)", DECODE);
    if (members.isEmpty()) {
      code.addStatement("$T.skip(parser)", DECODE);
    } else {
      code.add(locals(members)).add(loop(members, skipOthers()));
    }
    return code.addStatement("return new $T($L)", type, constructorArguments(components))
        .build();
  }

  // /** Reads an array of them. */
  // public static List<StatusInfo> readList(JsonParser parser) {
  //   List<StatusInfo> list = Decode.list(parser);
  //   while (Decode.nextElement(parser)) {
  //     list.add(read(parser));
  //   }
  //   return List.copyOf(list);
  // }
  MethodSpec listMethod(TypeName element) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), element);
    return readMethod("readList", list)
        .addStatement("$T list = $T.list(parser)", list, DECODE)
        .beginControlFlow("while ($T.nextElement(parser))", DECODE)
        .addStatement("list.add(read(parser))")
        .endControlFlow()
        .addStatement("return $T.copyOf(list)", List.class)
        .build();
  }

  /** {@code public static StatusInfo read(JsonParser parser)}, still without a body. */
  static MethodSpec.Builder readMethod(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(result)
        .addParameter(JSON_PARSER, "parser");
  }
}
